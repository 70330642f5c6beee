package supervisor

import "syscall"

// dieWithParent has the system stop a child whose parent is gone, however it
// went; a group of its own keeps the terminal's Ctrl-C for the parent alone.
func dieWithParent() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGTERM}
}
