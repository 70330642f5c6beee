// Package blobs keeps bytes under names: in a folder, or in a bucket of any store that speaks S3. It knows nothing of
// what they mean.
package blobs

import (
	"context"
	"errors"
	"net/url"
	"strings"
	"time"
)

// Place keeps blobs. Names are made by us, of lower-case letters and digits.
type Place interface {
	// Put keeps the content; once it gives no error, it outlasts a power cut.
	Put(ctx context.Context, name string, content []byte) error
	// Get gives the content; an error that is fs.ErrNotExist where there is none.
	Get(ctx context.Context, name string) ([]byte, error)
	// Delete removes the blob; one that is not there is no error.
	Delete(ctx context.Context, name string) error
	// Each tells of every blob whose name begins so, what a killed Put left behind included, until the function gives an error.
	Each(ctx context.Context, begins string, tell func(Blob) error) error
}

// Blob is a blob without its content.
type Blob struct {
	Name string
	Kept time.Time // when, by the place's own clock
}

// largest bounds what is read of a blob: far more than we keep.
const largest = 64 << 20

// errAddress says what an address of a place looks like.
var errAddress = errors.New("give folder:PATH or s3://BUCKET?endpoint=https://HOST:PORT, with region=NAME and prefix=PATH where the store needs them")

// Check tells whether an address of a place is well formed.
func Check(address string) error {
	if strings.HasPrefix(address, "folder:") {
		if address == "folder:" {
			return errAddress
		}
		return nil
	}
	_, err := parseBucket(address)
	return err
}

// Open gives the place that the address names: folder:PATH, or s3://BUCKET?endpoint=https://HOST:PORT with the keys of
// the account that may use the bucket.
func Open(address string, account Account) (Place, error) {
	if path, isFolder := strings.CutPrefix(address, "folder:"); isFolder && path != "" {
		return Folder(path), nil
	}
	b, err := parseBucket(address)
	if err != nil {
		return nil, err
	}
	return b.open(account)
}

// Account is what a store that speaks S3 knows its user by.
type Account struct{ Key, Secret string }

// bucketAddress is an address of a bucket, taken apart.
type bucketAddress struct {
	name, host, region, prefix string
	encrypted                  bool
}

func parseBucket(address string) (b bucketAddress, err error) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "s3" || u.Host == "" || u.Path != "" || u.User != nil {
		return b, errAddress
	}
	query := u.Query()
	for key := range query {
		if key != "endpoint" && key != "region" && key != "prefix" {
			return b, errAddress
		}
	}
	endpoint, err := url.Parse(query.Get("endpoint"))
	if err != nil || endpoint.Host == "" || endpoint.Path != "" || endpoint.Scheme != "https" && endpoint.Scheme != "http" {
		return b, errAddress
	}
	return bucketAddress{u.Host, endpoint.Host, query.Get("region"), query.Get("prefix"), endpoint.Scheme == "https"}, nil
}
