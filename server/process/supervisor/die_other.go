//go:build !linux

package supervisor

import "syscall"

// dieWithParent can do nothing here: only Linux ties a child to its parent.
func dieWithParent() *syscall.SysProcAttr { return nil }
