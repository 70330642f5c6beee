package documents

import (
	"context"
	"errors"
	"fmt"
	"time"

	"kyosai/gen/ent/documentcontent"
	"kyosai/gen/ent/documentpart"
	"kyosai/gen/ent/picture"
	"kyosai/server/access"
	"kyosai/server/vault/blobs"
)

// orphanAge is how long a blob may wait for the row that tells of it. That takes seconds; a day leaves room for clocks
// that differ, and for a copy of the database that is a little older than the blobs.
const orphanAge = 24 * time.Hour

// Sweep erases the blobs of which nothing tells: what a killed process, a lost connection or a job that was given
// up left behind.
//
// Whoever lists all blobs to find a few asks a large store for a lot, and begins anew each time that he is stopped. So
// one call looks at one part of them, by the first letter of their random names; the parts take turns, by the clock.
func (d *Documents) Sweep(ctx context.Context, part int) error {
	ctx = access.AsSystem(ctx)
	before := d.store.Now().Add(-orphanAge)
	var names []string
	err := d.vault.Place.Each(ctx, letters[part%SweepParts:part%SweepParts+1], func(b blobs.Blob) error {
		if b.Kept.Before(before) {
			names = append(names, b.Name)
		}
		if len(names) < sweptAtOnce {
			return nil
		}
		err := d.eraseOrphans(ctx, names)
		names = names[:0]
		return err
	})
	if err = errors.Join(err, d.eraseOrphans(ctx, names)); err != nil {
		return fmt.Errorf("sweep blobs: %w", err)
	}
	return nil
}

const sweptAtOnce = 500

// letters is what the vault's names are made of.
const letters = "abcdefghijklmnopqrstuvwxyz234567"

// SweepParts is in how many parts the blobs are swept.
const SweepParts = len(letters)

// eraseOrphans erases those of the blobs that nothing tells of.
func (d *Documents) eraseOrphans(ctx context.Context, names []string) error {
	known, err := d.told(ctx, names)
	if err != nil {
		return err
	}
	var failed error
	for _, name := range names {
		if !known[name] {
			failed = errors.Join(failed, d.vault.Erase(ctx, name))
		}
	}
	return failed
}

// told says of which blobs a document tells, a part of one that is on its way, or a picture.
func (d *Documents) told(ctx context.Context, names []string) (map[string]bool, error) {
	known := map[string]bool{}
	contents, err := d.store.Client.DocumentContent.Query().Where(documentcontent.KeptAsIn(names...)).
		Select(documentcontent.FieldID, documentcontent.FieldKeptAs).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, c := range contents {
		known[c.KeptAs] = true
	}
	parts, err := d.store.Client.DocumentPart.Query().Where(documentpart.KeptAsIn(names...)).
		Select(documentpart.FieldID, documentpart.FieldKeptAs).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, p := range parts {
		known[p.KeptAs] = true
	}
	pictures, err := d.store.Client.Picture.Query().Where(picture.Or(picture.KeptAsIn(names...), picture.SmallKeptAsIn(names...))).
		Select(picture.FieldID, picture.FieldKeptAs, picture.FieldSmallKeptAs).All(ctx)
	for _, p := range pictures {
		known[p.KeptAs], known[p.SmallKeptAs] = true, true
	}
	return known, err
}
