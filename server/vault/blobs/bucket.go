package blobs

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
)

// bucket keeps each blob as an object of a store that speaks S3.
type bucket struct {
	client       *minio.Client
	name, prefix string
}

func (b bucketAddress) open(account Account) (Place, error) {
	client, err := minio.New(b.host, &minio.Options{
		Creds: credentials.NewStaticV4(account.Key, account.Secret, ""), Secure: b.encrypted, Region: b.region, MaxRetries: 3,
	})
	if err != nil {
		return nil, fmt.Errorf("store of blobs: %w", err)
	}
	return &bucket{client, b.name, b.prefix}, nil
}

// Put sends the object; the store answers once it is safe there.
func (b *bucket) Put(ctx context.Context, name string, content []byte) error {
	if !wellFormed(name) {
		return fmt.Errorf("blob %q: not a name of ours", name)
	}
	_, err := b.client.PutObject(ctx, b.name, b.prefix+name, bytes.NewReader(content), int64(len(content)), minio.PutObjectOptions{
		ContentType: "application/octet-stream", DisableMultipart: true,
	})
	return err
}

// Get fetches the object.
func (b *bucket) Get(ctx context.Context, name string) ([]byte, error) {
	object, err := b.client.GetObject(ctx, b.name, b.prefix+name, minio.GetObjectOptions{})
	if err != nil {
		return nil, missing(err)
	}
	content, err := io.ReadAll(io.LimitReader(object, largest))
	return content, errors.Join(missing(err), object.Close())
}

// missing tells an object that is not there from a store that does not answer.
func missing(err error) error {
	if minio.ToErrorResponse(err).Code == minio.NoSuchKey {
		return fmt.Errorf("%w: %w", fs.ErrNotExist, err)
	}
	return err
}

// Delete removes the object.
func (b *bucket) Delete(ctx context.Context, name string) error {
	return b.client.RemoveObject(ctx, b.name, b.prefix+name, minio.RemoveObjectOptions{})
}

// Each lists the objects under the prefix whose names begin so. An upload that was cut short leaves none.
func (b *bucket) Each(ctx context.Context, begins string, tell func(Blob) error) error {
	for object := range b.client.ListObjectsIter(ctx, b.name, minio.ListObjectsOptions{Prefix: b.prefix + begins, Recursive: true}) {
		if object.Err != nil {
			return object.Err
		}
		if err := tell(Blob{strings.TrimPrefix(object.Key, b.prefix), object.LastModified}); err != nil {
			return err
		}
	}
	return nil
}
