package migration_test

import (
	"testing"

	"kyosai/gen/ent/member"
	"kyosai/server/approval"
	"kyosai/server/migration"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func TestAnExtractLoadsWithoutWhatIsSwitchedOffAndErasesWhatWasThere(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		o := migration.Options{Layout: host(t), Folder: sample}
		run(t, s, o)
		var err error
		if s.Off, err = approval.Parse("Member.kana"); err != nil {
			t.Fatal(err)
		}
		run(t, s, o)
		if n := s.Client.Member.Query().Where(member.Or(member.KanaNEQ(""), member.KanaKeyNEQ(""))).CountX(storetest.System()); n > 0 {
			t.Errorf("%d members keep a reading that is switched off", n)
		}
		if again := run(t, s, o); again.Members.Changed != 0 || again.Members.Unchanged == 0 {
			t.Errorf("the same extract changes %+v", again.Members)
		}
	})
}
