"""What has to be known before an evolved service is deployed: two Specs, held against each other."""
