package tags

import "example.com/parcel-tracking-api/internal/platform/resource"

// newTable describes the table tags.
func newTable(properties *Properties) *resource.Table[Tag] {
	return &resource.Table[Tag]{
		Name: "tags",
		Noun: "tag",
		Sorts: map[string]resource.Column{
			"word":      {Name: "word"},
			"createdAt": {Name: "created_at"},
			"updatedAt": {Name: "updated_at"},
		},
		Filters: map[string]resource.Filter{
			"word": resource.Equal("word", properties.word),
		},
		Uniques: []resource.Unique{
			{
				Properties: []string{"word"},
				Columns:    []string{"word"},
				Constraint: "uq_tags_word",
			},
		},
	}
}
