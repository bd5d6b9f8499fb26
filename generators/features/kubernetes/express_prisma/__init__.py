"""An Express service on Kubernetes."""
