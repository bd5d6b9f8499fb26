package scans

import (
	"example.com/parcel-tracking-api/internal/platform/columns"
	"example.com/parcel-tracking-api/internal/platform/payload"
)

// Properties read what requests send, each by its rules.
type Properties struct {
	scannedAt payload.Type[columns.Moment]
	latitude  payload.Type[float64]
	longitude payload.Type[float64]
	data      payload.Type[columns.Document]
	courierID payload.Type[columns.UUID]
	parcelID  payload.Type[columns.UUID]
}

func newProperties() *Properties {
	return &Properties{
		scannedAt: payload.Moment(),
		latitude:  payload.Float(new(-90.0), new(90.0)),
		longitude: payload.Float(new(-180.0), new(180.0)),
		data:      payload.Document(),
		courierID: payload.UUID(),
		parcelID:  payload.UUID(),
	}
}

// readCreate reads a new row.
func (properties *Properties) readCreate(object *payload.Object) *Scan {
	return &Scan{
		ScannedAt: payload.Required(object, "scannedAt", properties.scannedAt),
		Latitude:  payload.Optional(object, "latitude", properties.latitude),
		Longitude: payload.Optional(object, "longitude", properties.longitude),
		Data:      payload.OptionalDocument(object, "data", properties.data),
		CourierID: payload.Required(object, "courierId", properties.courierID),
		ParcelID:  payload.Required(object, "parcelId", properties.parcelID),
	}
}

// readUpdate reads a change: what it does to a row, and whether that makes a difference.
func (properties *Properties) readUpdate(object *payload.Object) func(row *Scan) bool {
	scannedAt := payload.Changed(object, "scannedAt", properties.scannedAt)
	latitude := payload.ChangedOrCleared(object, "latitude", properties.latitude)
	longitude := payload.ChangedOrCleared(object, "longitude", properties.longitude)
	data := payload.ChangedDocument(object, "data", properties.data)
	courierID := payload.Changed(object, "courierId", properties.courierID)
	parcelID := payload.Changed(object, "parcelId", properties.parcelID)
	return func(row *Scan) bool {
		return payload.Any(
			scannedAt.Apply(&row.ScannedAt),
			latitude.Apply(&row.Latitude),
			longitude.Apply(&row.Longitude),
			data.Apply(&row.Data),
			courierID.Apply(&row.CourierID),
			parcelID.Apply(&row.ParcelID),
		)
	}
}

// Response is what is answered for a row.
type Response struct {
	ID        columns.UUID     `json:"id"`
	ScannedAt columns.Moment   `json:"scannedAt"`
	Latitude  *float64         `json:"latitude"`
	Longitude *float64         `json:"longitude"`
	Data      columns.Document `json:"data"`
	CourierID columns.UUID     `json:"courierId"`
	ParcelID  columns.UUID     `json:"parcelId"`
	CreatedAt columns.Moment   `json:"createdAt"`
	UpdatedAt columns.Moment   `json:"updatedAt"`
}

func respond(row *Scan) Response {
	return Response{
		ID:        row.ID,
		ScannedAt: row.ScannedAt,
		Latitude:  row.Latitude,
		Longitude: row.Longitude,
		Data:      row.Data,
		CourierID: row.CourierID,
		ParcelID:  row.ParcelID,
		CreatedAt: row.CreatedAt,
		UpdatedAt: row.UpdatedAt,
	}
}
