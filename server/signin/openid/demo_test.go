package openid

import (
	"os/exec"
	"strings"
	"testing"
)

func TestTheDemosProviderListensOnThisMachineOnly(t *testing.T) {
	for listen, want := range map[string]string{"0.0.0.0:8082": "loopback only", "192.0.2.1:8082": "loopback only", "": "KYOSAI_DEMO_LISTEN"} {
		cmd := exec.CommandContext(t.Context(), "node", "main.mjs")
		cmd.Dir = "../../../webapp/idp"
		cmd.Env = append(cmd.Environ(), "KYOSAI_DEMO_LISTEN="+listen, "KYOSAI_DEMO_ISSUER="+zone.issuer, "KYOSAI_DEMO_CLIENT=kyosai-staff",
			"KYOSAI_DEMO_PEOPLE=nowhere", "KYOSAI_DEMO_STAFF_ORIGIN="+zone.server.URL)
		if said, err := cmd.CombinedOutput(); err == nil || !strings.Contains(string(said), want) {
			t.Errorf("%q: %v %s", listen, err, said)
		}
	}
}
