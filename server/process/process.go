// Package process puts each process of the scheme together: the public zone,
// the staff zone and the worker, each with a listener, keys, a database account
// and a list of accepted operations of its own, and all of them on one machine.
package process
