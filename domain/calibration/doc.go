// Package calibration separates what a dossier deserves from who happened to read
// it: readers are more or less severe, and each dossier meets few of them. It takes
// scores and gives integers (hundredths of a point); it knows neither calls nor
// people. The model, its sources and its limits are in docs/calibration.md.
package calibration
