#!/bin/sh
# Object storage with one identity, whose keys come from the environment and are written nowhere else.
set -eu
umask 077
cat > /tmp/identities.json <<JSON
{
  "identities": [
    {
      "name": "candela",
      "credentials": [{ "accessKey": "$STORAGE_ACCESS_KEY", "secretKey": "$STORAGE_SECRET_KEY" }],
      "actions": ["Admin", "Read", "Write", "List", "Tagging"]
    }
  ]
}
JSON
exec weed server -dir=/data -s3 -s3.config=/tmp/identities.json
