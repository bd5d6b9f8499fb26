// Command server runs Parcel tracking api. With the name of a chore behind it, it does that instead, and ends:
//
//	server migrate    brings the database to the newest migration
//	server rollback   takes the newest migration back
//	server probe      asks the running service whether it lives, as containers do
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/joho/godotenv"

	"example.com/parcel-tracking-api/internal/platform/config"
	"example.com/parcel-tracking-api/internal/platform/database"
	"example.com/parcel-tracking-api/internal/platform/logging"
	"example.com/parcel-tracking-api/internal/server"
	"example.com/parcel-tracking-api/migrations"
)

const probeTimeout = 2 * time.Second

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:], os.LookupEnv, os.Stdout)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run does what the arguments ask for.
func run(ctx context.Context, arguments []string, lookup func(string) (string, bool), output io.Writer) error {
	// On a developer's machine; what the environment says itself comes before it.
	if err := godotenv.Load(); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("read .env: %w", err)
	}
	settings, err := config.Load(lookup)
	if err != nil {
		return err
	}
	logger := logging.New(output, settings.LogLevel)
	chore := ""
	if len(arguments) > 0 {
		chore = arguments[0]
	}
	switch chore {
	case "":
		return serve(ctx, settings, logger)
	case "migrate":
		return migrate(ctx, settings, logger, (*migrations.Migrator).Up)
	case "rollback":
		return migrate(ctx, settings, logger, (*migrations.Migrator).Down)
	case "probe":
		return probe(ctx, settings.Port)
	default:
		return fmt.Errorf("there is no chore %q; see the top of cmd/server/main.go", chore)
	}
}

func serve(ctx context.Context, settings *config.Settings, logger *slog.Logger) error {
	service, err := server.New(settings, logger)
	if err != nil {
		return err
	}
	return service.Run(ctx)
}

func migrate(
	ctx context.Context, settings *config.Settings, logger *slog.Logger,
	move func(migrator *migrations.Migrator, ctx context.Context) error,
) error {
	pool, err := database.OpenForMigrations(settings)
	if err != nil {
		return err
	}
	migrator, err := migrations.New(pool, logger)
	if err == nil {
		err = move(migrator, ctx)
	}
	return errors.Join(err, pool.Close())
}

func probe(ctx context.Context, port int) error {
	ctx, cancel := context.WithTimeout(ctx, probeTimeout)
	defer cancel()
	address := fmt.Sprintf("http://127.0.0.1:%d/health/live", port)
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, http.NoBody)
	if err != nil {
		return fmt.Errorf("probe: %w", err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return fmt.Errorf("probe: %w", err)
	}
	if response.StatusCode != http.StatusOK {
		err = fmt.Errorf("probe: the service answers %s", response.Status)
	}
	return errors.Join(err, response.Body.Close())
}
