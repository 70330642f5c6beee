package settings

import "errors"

func checkCardProvider(v string) error {
	if v != Stripe {
		return errors.New("give stripe, or leave it out")
	}
	return nil
}

// checkCard refuses half a configuration: a card that members may choose, and nobody asks for or hears of.
func (s *Settings) checkCard(p Process) error {
	key := Problem{"card-key-file", "", "members would choose to pay by card and nobody could ask for it; give the file of the provider's secret key"}
	webhook := Problem{"card-webhook-file", "", "nobody would hear that a card was charged; give the file of the secret that the provider signs with"}
	switch {
	case s.Card.Provider == "" && (s.Card.KeyFile != "" || s.Card.WebhookFile != "" || s.Card.API != ""):
		return Problem{"card-provider", "", "there are other settings of a card, and no provider; give stripe, or leave them all out"}
	case s.Card.Provider == "" || p == StaffProcess:
		return nil
	case p == WorkerProcess && s.Card.KeyFile == "":
		return key
	case p == PublicProcess && (s.Card.KeyFile == "" || s.Card.WebhookFile == ""):
		return errors.Join(missing(s.Card.KeyFile, key), missing(s.Card.WebhookFile, webhook))
	}
	if s.Mode == Production && s.Card.API != "" {
		return https("card-api", s.Card.API)
	}
	return nil
}

func missing(path string, problem Problem) error {
	if path != "" {
		return nil
	}
	return problem
}
