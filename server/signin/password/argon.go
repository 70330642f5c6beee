package password

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/crypto/argon2"
)

const (
	saltLength = 16
	keyLength  = 32
)

// cost is how slow a hash is; it is stored with each, so that it can grow.
type cost struct {
	memory, time uint32
	threads      uint8
}

// usual is OWASP's first choice for argon2id: 19 MiB, two passes.
var usual = cost{memory: 19 << 10, time: 2, threads: 1}

// most bounds what a stored hash may ask of the machine.
var most = cost{memory: 256 << 10, time: 16, threads: 4}

var errStored = errors.New("the stored password hash cannot be read")

func newSalt() []byte {
	salt := make([]byte, saltLength)
	rand.Read(salt)
	return salt
}

// encode hashes into the PHC string format.
func encode(plain string, salt []byte, c cost) string {
	key := argon2.IDKey([]byte(plain), salt, c.time, c.memory, c.threads, keyLength)
	b64 := base64.RawStdEncoding
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, c.memory, c.time, c.threads,
		b64.EncodeToString(salt), b64.EncodeToString(key))
}

// compare hashes with the stored salt and cost, and compares in constant time.
func compare(plain, stored string) (bool, error) {
	c, salt, key, err := decode(stored)
	if err != nil {
		return false, err
	}
	got := argon2.IDKey([]byte(plain), salt, c.time, c.memory, c.threads, uint32(len(key)))
	return subtle.ConstantTimeCompare(got, key) == 1, nil
}

func decode(stored string) (c cost, salt, key []byte, err error) {
	parts := strings.Split(stored, "$")
	if len(parts) != 6 || parts[0] != "" || parts[1] != "argon2id" || parts[2] != fmt.Sprintf("v=%d", argon2.Version) {
		return c, nil, nil, errStored
	}
	n, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &c.memory, &c.time, &c.threads)
	if err != nil || n != 3 || !c.bearable() {
		return c, nil, nil, errStored
	}
	salt, errSalt := base64.RawStdEncoding.DecodeString(parts[4])
	key, errKey := base64.RawStdEncoding.DecodeString(parts[5])
	if errSalt != nil || errKey != nil || len(salt) < 8 || len(key) < 16 || len(key) > 64 {
		return c, nil, nil, errStored
	}
	return c, salt, key, nil
}

func (c cost) bearable() bool {
	return c.memory >= 8 && c.memory <= most.memory && c.time >= 1 && c.time <= most.time && c.threads >= 1 && c.threads <= most.threads
}
