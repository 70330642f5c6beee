package graph

import (
	gengraph "kyosai/gen/graph"
	"kyosai/server/pictures"
)

// pictureOwner is what pictures are of, as it was entered.
func pictureOwner(of *gengraph.PictureOwnerInput) pictures.Of {
	return pictures.Of{OfferingID: value(of.Offering), EventID: value(of.Event)}
}
