package layout

import (
	"errors"

	"github.com/goccy/go-yaml/ast"
)

// scalar is text as it stands in the layout file: 01 stays 01, where YAML
// would make the number 1 of it.
type scalar string

// texts is a list of scalars; one alone may stand without brackets.
type texts []string

// codes is a table from scalar to scalar.
type codes map[string]string

var (
	errText  = errors.New("write a text here, in quotation marks if it holds : # or spaces at its ends")
	errList  = errors.New("write a list of texts here, such as [\"\", \"0000000\"]")
	errTable = errors.New("write a table here, such as {\"1\": MALE, \"2\": FEMALE}")
)

// UnmarshalYAML keeps the text as written.
func (s *scalar) UnmarshalYAML(node ast.Node) error {
	value, err := literal(node)
	*s = scalar(value)
	return err
}

// UnmarshalYAML keeps each text as written.
func (t *texts) UnmarshalYAML(node ast.Node) error {
	list, isList := node.(*ast.SequenceNode)
	if !isList {
		value, err := literal(node)
		if err != nil {
			return errList
		}
		*t = texts{value}
		return nil
	}
	for _, element := range list.Values {
		value, err := literal(element)
		if err != nil {
			return errList
		}
		*t = append(*t, value)
	}
	return nil
}

// UnmarshalYAML keeps codes and words as written.
func (c *codes) UnmarshalYAML(node ast.Node) error {
	pairs, err := entries(node)
	if err != nil {
		return err
	}
	*c = codes{}
	for _, pair := range pairs {
		from, keyErr := literal(pair.Key)
		to, err := literal(pair.Value)
		if keyErr != nil || err != nil {
			return errTable
		}
		(*c)[from] = to
	}
	return nil
}

func entries(node ast.Node) ([]*ast.MappingValueNode, error) {
	switch table := node.(type) {
	case *ast.MappingNode:
		return table.Values, nil
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{table}, nil
	}
	return nil, errTable
}

func literal(node ast.Node) (string, error) {
	if _, isNull := node.(*ast.NullNode); isNull {
		return "", errText
	}
	if block, isBlock := node.(*ast.LiteralNode); isBlock {
		return block.Value.Value, nil
	}
	if _, isScalar := node.(ast.ScalarNode); !isScalar {
		return "", errText
	}
	return node.GetToken().Value, nil
}
