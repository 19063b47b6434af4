package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/answer"
	"github.com/etalab/portail-eig/domain/call"
)

// Answers is the store of package answer.
type Answers struct{ *Repository }

var (
	_ answer.Store = Answers{}
	_ answer.Tx    = (*tx)(nil)
)

type answerRow struct {
	ID     uuid.UUID
	CallID uuid.UUID
}

// TableName implements gorm’s Tabler.
func (answerRow) TableName() string { return "call_answer" }

type answerVersionRow struct {
	AnswerID    uuid.UUID
	CallID      uuid.UUID // read with the row, never written
	Sequence    int
	Question    jsonb[textRow]
	Answer      jsonb[textRow]
	PublishedAt time.Time
	PublishedBy uuid.UUID
}

// TableName implements gorm’s Tabler.
func (answerVersionRow) TableName() string { return "call_answer_version" }

// Atomic implements answer.Store.
func (r Answers) Atomic(ctx context.Context, fn func(answer.Tx) error) error {
	return r.atomic(ctx, func(t *tx) error { return fn(t) })
}

// CallAnswers implements answer.Store.
func (r Answers) CallAnswers(ctx context.Context, id call.ID) ([]answer.Answer, error) {
	return readAnswers(r.db.WithContext(ctx), "a.call_id = ?", id.UUID)
}

// LockAnswer implements answer.Tx.
func (t *tx) LockAnswer(id answer.ID) (answer.Answer, error) {
	var row answerRow
	if err := t.db.Clauses(clause.Locking{Strength: "UPDATE"}).Take(&row, "id = ?", id.UUID).Error; err != nil {
		return answer.Answer{}, explain(err)
	}
	list, err := readAnswers(t.db, "a.id = ?", id.UUID)
	if err != nil {
		return answer.Answer{}, err
	}
	return list[0], nil
}

// readAnswers reads answers with their versions in one query, so that each is of one
// instant.
func readAnswers(db *gorm.DB, where string, args ...any) ([]answer.Answer, error) {
	rows := []answerVersionRow{}
	err := db.Table("call_answer a").Select("v.*, a.call_id").Joins("JOIN call_answer_version v ON v.answer_id = a.id").
		Where(where, args...).Order("a.id DESC, v.sequence DESC").Find(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("reading public answers: %w", err)
	}
	list := []answer.Answer{}
	for _, row := range rows {
		if n := len(list); n == 0 || list[n-1].ID.UUID != row.AnswerID {
			list = append(list, answer.Answer{ID: answer.ID{UUID: row.AnswerID}, Call: call.ID{UUID: row.CallID}})
		}
		last := &list[len(list)-1]
		last.Versions = append(last.Versions, row.version())
	}
	return list, nil
}

func (r answerVersionRow) version() answer.Version {
	return answer.Version{
		Sequence: r.Sequence, Words: answer.Words{Question: toText(r.Question.V), Answer: toText(r.Answer.V)},
		At: r.PublishedAt.UTC(), By: domain.AccountID{UUID: r.PublishedBy},
	}
}

// InsertAnswer implements answer.Tx.
func (t *tx) InsertAnswer(a answer.Answer) error {
	if err := t.db.Create(&answerRow{ID: a.ID.UUID, CallID: a.Call.UUID}).Error; err != nil {
		return fmt.Errorf("adding a public answer: %w", err)
	}
	return t.InsertAnswerVersion(a.ID, a.Current())
}

// InsertAnswerVersion implements answer.Tx.
func (t *tx) InsertAnswerVersion(id answer.ID, v answer.Version) error {
	row := answerVersionRow{
		AnswerID: id.UUID, Sequence: v.Sequence, Question: jsonb[textRow]{fromText(v.Question)}, Answer: jsonb[textRow]{fromText(v.Answer)},
		PublishedAt: v.At, PublishedBy: v.By.UUID,
	}
	if err := t.db.Omit("CallID").Create(&row).Error; err != nil {
		return fmt.Errorf("adding a version of a public answer: %w", err)
	}
	return nil
}

// LiveApplicants implements answer.Tx.
func (t *tx) LiveApplicants(id call.ID) ([]call.Recipient, error) {
	rows := []recipientRow{}
	err := t.db.Table("dossier d").Select("a.id, a.email, a.language, d.id AS dossier_id, d.number").
		Joins("JOIN account a ON a.id = d.account_id").Where("d.call_id = ? AND d.withdrawn_at IS NULL", id.UUID).
		Order("a.id").Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("listing those who apply: %w", err)
	}
	return recipients(rows), nil
}
