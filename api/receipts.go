package api

import (
	"context"
	"fmt"
	"net/http"
	"strconv"

	"github.com/google/uuid"
	"github.com/labstack/echo/v4"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/receipt"
)

// receiptKeysAddress is where the published keys stay.
const receiptKeysAddress = "/.well-known/portail-receipt-keys.json"

// receiptFile answers with a receipt's own bytes: encoding it again is not giving it
// again.
type receiptFile struct {
	name string
	file []byte
}

func (r receiptFile) write(w http.ResponseWriter) error {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Disposition", `attachment; filename="`+r.name+`.json"`)
	if _, err := w.Write(r.file); err != nil {
		return fmt.Errorf("answering a receipt: %w", err)
	}
	return nil
}

// VisitGetDossierReceiptResponse implements the contract's response.
func (r receiptFile) VisitGetDossierReceiptResponse(w http.ResponseWriter) error { return r.write(w) }

// VisitGetWishesReceiptResponse implements the contract's response.
func (r receiptFile) VisitGetWishesReceiptResponse(w http.ResponseWriter) error { return r.write(w) }

// VisitGetChallengeReceiptResponse implements the contract's response.
func (r receiptFile) VisitGetChallengeReceiptResponse(w http.ResponseWriter) error { return r.write(w) }

func named(kind receipt.Kind, id uuid.UUID, sequence int, file []byte) receiptFile {
	// The number would say more, but is in the file alone: the last digits of the id
	// keep two downloads apart.
	text := id.String()
	return receiptFile{name: "recu-" + string(kind) + "-" + text[len(text)-6:] + "-" + strconv.Itoa(sequence), file: file}
}

// GetDossierReceipt gives the receipt of a submission.
func (s *Server) GetDossierReceipt(ctx context.Context, r contract.GetDossierReceiptRequestObject) (contract.GetDossierReceiptResponseObject, error) {
	file, err := s.Services.Dossiers.Receipt(ctx, callerOf(ctx).Actor, dossier.ID{UUID: r.DossierID}, r.Sequence)
	if err != nil {
		return nil, err
	}
	return named(receipt.Application, r.DossierID, r.Sequence, file), nil
}

// GetWishesReceipt gives the receipt of a version of the ranked list.
func (s *Server) GetWishesReceipt(ctx context.Context, r contract.GetWishesReceiptRequestObject) (contract.GetWishesReceiptResponseObject, error) {
	file, err := s.Services.Wishes.Receipt(ctx, callerOf(ctx).Actor, dossier.ID{UUID: r.DossierID}, r.Sequence)
	if err != nil {
		return nil, err
	}
	return named(receipt.Wishes, r.DossierID, r.Sequence, file), nil
}

// GetChallengeReceipt gives the receipt of a submitted challenge.
func (s *Server) GetChallengeReceipt(ctx context.Context, r contract.GetChallengeReceiptRequestObject) (contract.GetChallengeReceiptResponseObject, error) {
	file, err := s.Services.Challenges.Receipt(ctx, callerOf(ctx).Actor, domain.ChallengeID{UUID: r.ChallengeID}, r.Sequence)
	if err != nil {
		return nil, err
	}
	return named(receipt.Challenge, r.ChallengeID, r.Sequence, file), nil
}

// ListReceiptKeys gives the published keys.
func (s *Server) ListReceiptKeys(ctx context.Context, _ contract.ListReceiptKeysRequestObject) (contract.ListReceiptKeysResponseObject, error) {
	list, err := s.Services.Receipts.Keys(ctx)
	return contract.ListReceiptKeys200JSONResponse(encodeReceiptKeys(list)), err
}

// receiptKeys serves the same list at its stable address.
func (s *Server) receiptKeys(c echo.Context) error {
	list, err := s.Services.Receipts.Keys(c.Request().Context())
	if err != nil {
		return err
	}
	c.Response().Header().Set("Cache-Control", "public, max-age=300")
	return c.JSON(http.StatusOK, encodeReceiptKeys(list))
}

func encodeReceiptKeys(list receipt.Keys) contract.ReceiptKeys {
	return contract.ReceiptKeys{Keys: each(list, func(k receipt.Key) contract.ReceiptKey {
		return contract.ReceiptKey{ID: string(k.ID()), PublicKey: k.Text(), From: k.From.In(paris), Until: in(k.Until, paris)}
	})}
}

// VerifyReceipt says what a receipt's file proves.
func (s *Server) VerifyReceipt(ctx context.Context, r contract.VerifyReceiptRequestObject) (contract.VerifyReceiptResponseObject, error) {
	who := callerOf(ctx)
	found, err := s.Services.Receipts.Verify(ctx, who.Network, []byte(r.Body.File))
	if err != nil {
		return nil, err
	}
	out := contract.ReceiptFinding{Verdict: contract.ReceiptFindingVerdict(found.Verdict), Text: found.Text.In(who.Lang)}
	if found.Receipt != nil {
		out.Receipt = ptr(encodeReceipt(*found.Receipt))
	}
	return contract.VerifyReceipt200JSONResponse(out), nil
}

func encodeReceipt(r receipt.Receipt) contract.Receipt {
	return contract.Receipt{
		Format: receipt.Format, Kind: contract.ReceiptKind(r.Kind), Issuer: r.Issuer, Call: encodeReceiptName(r.Call),
		Promotion: encodeReceiptName(r.Promotion), Object: r.Object, Number: r.Number, Sequence: r.Sequence, Instant: r.At,
		ContentSha256: hexOf(r.Content[:]), Key: string(r.Key),
		Files: each(r.Files, func(f receipt.File) contract.ReceiptAttachment {
			return contract.ReceiptAttachment{Question: f.Question, Size: f.Size, Sha256: hexOf(f.SHA256[:])}
		}),
	}
}

func encodeReceiptName(n receipt.Named) contract.ReceiptName {
	return contract.ReceiptName{ID: n.ID, Name: n.Name}
}
