package documents

import (
	"context"
	"net/http"
	"strconv"

	"kyosai/gen/ent"
	"kyosai/server/audit"
	"kyosai/server/plainhttp"
	"kyosai/server/problem"
)

// What of the tus protocol (https://tus.io/protocols/resumable-upload, 1.0.0) is spoken: its core, and how an upload is
// made, given up and runs out.
const (
	tusVersion    = "1.0.0"
	tusExtensions = "creation,expiration,termination"
	tusPart       = "application/offset+octet-stream"
)

// phoneKey tells an app the key of what it keeps of a file on the phone.
const phoneKey = "Kyosai-Phone-Key"

var (
	errVersion = problem.New(problem.Invalid, "tus_version", "アプリが古くなっています。画面を読み込み直してから、もう一度お送りください。")
	errPart    = problem.New(problem.Invalid, "tus_part", "ファイルの続きとして読めませんでした。画面を読み込み直してから、もう一度お送りください。")
)

// tus answers one request of the protocol in the session's name, and records it before the answer leaves.
func (d *Documents) tus(operation string, do func(ctx context.Context, w http.ResponseWriter, r *http.Request) (status int, err error)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Cache-Control", "no-store")
		h.Set("Tus-Resumable", tusVersion)
		if r.Header.Get("Tus-Resumable") != tusVersion {
			h.Set("Tus-Version", tusVersion)
			refuse(w, errVersion)
			return
		}
		ctx := audit.With(r.Context(), audit.Begin(operation))
		status, err := do(ctx, w, r)
		if err = d.record(ctx, err); err != nil {
			refuse(w, err)
			return
		}
		w.WriteHeader(status)
	})
}

// codes are the statuses that the protocol wants for single refusals.
var codes = map[string]int{
	errTooLarge.Code: http.StatusRequestEntityTooLarge, errPartSize.Code: http.StatusRequestEntityTooLarge,
	errVersion.Code: http.StatusPreconditionFailed, errPart.Code: http.StatusUnsupportedMediaType,
}

func refuse(w http.ResponseWriter, err error) {
	status := 0
	if p := problem.As(err); p != nil {
		status = codes[p.Code]
	}
	plainhttp.RefuseAs(w, status, "documents", err)
}

func (d *Documents) options(w http.ResponseWriter, _ *http.Request) {
	h := w.Header()
	h.Set("Tus-Resumable", tusVersion)
	h.Set("Tus-Version", tusVersion)
	h.Set("Tus-Extension", tusExtensions)
	h.Set("Tus-Max-Size", strconv.Itoa(mostBytes))
	w.WriteHeader(http.StatusNoContent)
}

func (d *Documents) begin(ctx context.Context, w http.ResponseWriter, r *http.Request) (int, error) {
	size, err := strconv.Atoi(r.Header.Get("Upload-Length"))
	if err != nil {
		return 0, errPart
	}
	begun, err := d.Begin(ctx, r.URL.Query().Get("claim"), size)
	if err != nil {
		return 0, err
	}
	w.Header().Set("Location", uploadsPath+begun.ID)
	tell(w, begun)
	return http.StatusCreated, nil
}

func (d *Documents) progress(ctx context.Context, w http.ResponseWriter, r *http.Request) (int, error) {
	found, err := d.Upload(ctx, r.PathValue("id"))
	if err != nil {
		return 0, err
	}
	tell(w, found)
	return http.StatusOK, nil
}

// patch takes a part; once the last byte is there the file becomes a document, of which the answer says where it is.
func (d *Documents) patch(ctx context.Context, w http.ResponseWriter, r *http.Request) (int, error) {
	at, err := strconv.Atoi(r.Header.Get("Upload-Offset"))
	if err != nil || r.Header.Get("Content-Type") != tusPart {
		return 0, errPart
	}
	if r.ContentLength > mostPart {
		w.Header().Set("Connection", "close")
		return 0, errPartSize
	}
	found, err := d.Append(ctx, r.PathValue("id"), at, r.Body)
	if err != nil {
		return 0, err
	}
	if found.Arrived == found.Size {
		made, err := d.Finish(ctx, found.ID)
		if err != nil {
			return 0, err
		}
		w.Header().Set("Content-Location", "/documents/"+made.ID)
	}
	tell(w, found)
	return http.StatusNoContent, nil
}

func (d *Documents) giveUp(ctx context.Context, _ http.ResponseWriter, r *http.Request) (int, error) {
	return http.StatusNoContent, d.GiveUp(ctx, r.PathValue("id"))
}

// tell says how far an upload is, and until when somebody may go on with it.
func tell(w http.ResponseWriter, u *ent.DocumentUpload) {
	h := w.Header()
	h.Set("Upload-Offset", strconv.Itoa(u.Arrived))
	h.Set("Upload-Length", strconv.Itoa(u.Size))
	h.Set("Upload-Expires", u.ExpiresAt.UTC().Format(http.TimeFormat))
	h.Set(phoneKey, u.PhoneKey)
}
