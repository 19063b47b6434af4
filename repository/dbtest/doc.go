// Package dbtest gives each test a PostgreSQL database of its own, migrated and
// empty, on a real server. Call New in a test; a package that has a TestMain, or
// wants its temporary folder removed at once, calls Run in it:
//
//	func TestMain(m *testing.M) { dbtest.Run(m) }
//
// One private cluster (repository/embpg, durability off) serves the whole test
// process. It starts with the first New, and a copied template makes each database
// in a few milliseconds. It never outlives the process, even one that is killed.
//
// Only tests import this package.
package dbtest
