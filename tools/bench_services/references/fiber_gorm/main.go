// The yardstick of the Go stack: a bare route, and the same two queries by hand with pgx and net/http.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"strconv"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

const (
	list  = "SELECT id, name, sku, price::text, stock, is_active, released_on, created_at, updated_at FROM products ORDER BY created_at, id LIMIT $1 OFFSET $2"
	count = "SELECT count(*) FROM products"
	one   = "SELECT id, name, sku, price::text, stock, is_active, released_on, created_at, updated_at FROM products WHERE id = $1"
)

type product struct {
	ID         uuid.UUID  `json:"id"`
	Name       string     `json:"name"`
	SKU        string     `json:"sku"`
	Price      string     `json:"price"`
	Stock      *int32     `json:"stock"`
	IsActive   *bool      `json:"isActive"`
	ReleasedOn *time.Time `json:"releasedOn"`
	CreatedAt  time.Time  `json:"createdAt"`
	UpdatedAt  time.Time  `json:"updatedAt"`
}

type page struct {
	Items []product `json:"items"`
	Total int64     `json:"total"`
	Page  int       `json:"page"`
	Size  int       `json:"size"`
}

func read(row pgx.CollectableRow) (product, error) {
	return pgx.RowToStructByPos[product](row)
}

func answer(w http.ResponseWriter, body any, err error) {
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(body); err != nil {
		log.Print(err)
	}
}

func main() {
	settings, err := pgxpool.ParseConfig(os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal(err)
	}
	// As many connections as the generated service keeps.
	settings.MaxConns = 10
	mux := http.NewServeMux()
	mux.HandleFunc("GET /health/live", func(w http.ResponseWriter, _ *http.Request) {
		answer(w, map[string]string{"status": "ok"}, nil)
	})
	if len(os.Args) > 1 && os.Args[1] == "driver" {
		pool, err := pgxpool.NewWithConfig(context.Background(), settings)
		if err != nil {
			log.Fatal(err)
		}
		mux.HandleFunc("GET /api/v1/products", func(w http.ResponseWriter, r *http.Request) {
			number, _ := strconv.Atoi(r.URL.Query().Get("page"))
			size, _ := strconv.Atoi(r.URL.Query().Get("size"))
			found := page{Page: number, Size: size}
			rows, err := pool.Query(r.Context(), list, size, (number-1)*size)
			if err == nil {
				found.Items, err = pgx.CollectRows(rows, read)
			}
			if err == nil {
				err = pool.QueryRow(r.Context(), count).Scan(&found.Total)
			}
			answer(w, found, err)
		})
		mux.HandleFunc("GET /api/v1/products/{id}", func(w http.ResponseWriter, r *http.Request) {
			rows, err := pool.Query(r.Context(), one, r.PathValue("id"))
			if err != nil {
				answer(w, nil, err)
				return
			}
			found, err := pgx.CollectExactlyOneRow(rows, read)
			answer(w, found, err)
		})
	}
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), mux))
}
