// Package demo makes the made-up people that the demo is signed in as: one
// member, the officer of his company and staff of every role, with passwords of their own in each data
// folder. Production never comes here.
package demo

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// People are those whom the demo can be signed in as.
type People struct {
	Members  []Member  `json:"members"`
	Officers []Officer `json:"officers"`
	Staff    []Staff   `json:"staff"`
}

// Member is a member of the scheme with an opened account.
type Member struct {
	Number   string `json:"memberNumber"`
	SignInID string `json:"signInId"`
	Password string `json:"password"`
	Name     string `json:"name"`
	// BornOn is empty where the file does not know it.
	BornOn string `json:"bornOn"`
}

// Officer does the paperwork of the company for which the first member works.
type Officer struct {
	Number   string `json:"number"`
	SignInID string `json:"signInId"`
	Password string `json:"password"`
	Name     string `json:"name"`
	Company  string `json:"company"`
}

// Staff is somebody whom the demo's identity provider knows.
type Staff struct {
	Subject  string   `json:"subject"`
	SignInID string   `json:"signInId"`
	Password string   `json:"password"`
	Name     string   `json:"name"`
	Roles    []string `json:"roles"`
}

// File is where the people of a data folder are kept.
func File(data string) string { return filepath.Join(data, "demo", "people.json") }

// Read gives the people of a data folder; nobody where there are none yet.
func Read(data string) (*People, error) {
	raw, err := os.ReadFile(File(data))
	if errors.Is(err, fs.ErrNotExist) {
		return &People{}, nil
	}
	if err != nil {
		return nil, err
	}
	p := &People{}
	if err := json.Unmarshal(raw, p); err != nil {
		return nil, fmt.Errorf("%s: %w; remove it to have it made anew", File(data), err)
	}
	return p, nil
}

// write keeps the people where only their owner reads them.
func (p *People) write(data string) error {
	raw, err := json.MarshalIndent(p, "", "  ")
	if err != nil {
		return err
	}
	path := File(data)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	if err := os.WriteFile(path+".new", raw, 0o600); err != nil {
		return err
	}
	return os.Rename(path+".new", path)
}

// hire lists the staff of a demo, one for each thing that staff do, and two of accounting, for what takes two.
func hire() []Staff {
	all := []Staff{
		{SignInID: "clerk", Name: "受付 花子", Roles: []string{"CLERK", "EXAMINER"}},
		{SignInID: "clerk2", Name: "受付 七海", Roles: []string{"CLERK"}}, // the second of two, who confirms the number of a lottery
		{SignInID: "examiner", Name: "審査 六美", Roles: []string{"EXAMINER"}},
		{SignInID: "approver", Name: "承認 次郎", Roles: []string{"APPROVER"}},
		{SignInID: "chief", Name: "課長 六郎", Roles: []string{"APPROVER"}}, // the second of two approvers
		{SignInID: "accounting", Name: "経理 三枝", Roles: []string{"ACCOUNTING"}},
		{SignInID: "accounting2", Name: "経理 六実", Roles: []string{"ACCOUNTING"}},
		{SignInID: "administrator", Name: "管理 四郎", Roles: []string{"ADMINISTRATOR"}},
		{SignInID: "reporting", Name: "統計 五月", Roles: []string{"IT_REPORTING"}},
	}
	for i := range all {
		all[i].Subject = "demo-" + all[i].SignInID
		all[i].Password = random()
	}
	return all
}

// random is a password that nobody guesses and can be typed on a phone: three groups of four.
func random() string {
	t := strings.ToLower(rand.Text())
	return t[:4] + "-" + t[4:8] + "-" + t[8:12]
}
