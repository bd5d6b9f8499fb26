package columns

import "github.com/shopspring/decimal"

// Fix gives a decimal with so many digits behind the point, or nothing for nothing.
func Fix(value *decimal.Decimal, scale int32) *string {
	if value == nil {
		return nil
	}
	return new(value.StringFixed(scale))
}
