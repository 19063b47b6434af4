package repository_test

import (
	"testing"

	"github.com/etalab/portail-eig/repository/dbtest"
)

func TestMain(m *testing.M) { dbtest.Run(m) }
