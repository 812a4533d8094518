#!/bin/sh
# Makes what the three nodes of the cluster in docker-compose.yml need for TLS, once: a certificate authority, and a certificate for each
# node. Run by the service `certificates`; what is there already is left alone. Ends with 1, and with nothing made, where the password for
# the nodes was not given or cannot stand in an address.
#
#   make-certificates.sh FOLDER
#
# KURRENTDB_ADMIN_PASSWORD  what the nodes get as the password of their user `admin` instead of the one they come with
set -eu
folder=$1

case ${KURRENTDB_ADMIN_PASSWORD:-} in
  '' | changeit | *[!A-Za-z0-9._~-]*)
    echo 'Set KURRENTDB_ADMIN_PASSWORD: sixteen or more of A-Z a-z 0-9 . _ ~ -' >&2
    exit 1
    ;;
esac
if [ "${#KURRENTDB_ADMIN_PASSWORD}" -lt 16 ]; then
  echo 'KURRENTDB_ADMIN_PASSWORD is too short: sixteen characters or more' >&2
  exit 1
fi

umask 077
mkdir -p "$folder/ca"
if [ ! -s "$folder/ca/ca.crt" ]; then
  openssl ecparam -name prime256v1 -genkey -noout -out "$folder/ca/ca.key"
  openssl req -x509 -new -key "$folder/ca/ca.key" -sha256 -days 3650 -subj '/O=Peildatum/CN=Peildatum cluster CA' \
    -addext 'basicConstraints=critical,CA:TRUE,pathlen:0' -addext 'keyUsage=critical,keyCertSign,cRLSign' \
    -out "$folder/ca/ca.crt"
fi

for number in 1 2 3; do
  node=kurrentdb-$number
  [ ! -s "$folder/$node/node.crt" ] || continue
  mkdir -p "$folder/$node"
  # The nodes know one another by one common name; names and address stand beside it.
  openssl req -new -newkey rsa:2048 -nodes -keyout "$folder/$node/node.key" -subj '/CN=eventstoredb-node' \
    -out "$folder/$node/node.csr"
  printf '%s\n' "subjectAltName=DNS:$node,DNS:localhost,IP:127.0.0.1,IP:172.30.240.1$number" 'extendedKeyUsage=serverAuth,clientAuth' \
    'keyUsage=digitalSignature,keyEncipherment' 'basicConstraints=CA:FALSE' > "$folder/$node/node.ext"
  openssl x509 -req -in "$folder/$node/node.csr" -CA "$folder/ca/ca.crt" -CAkey "$folder/ca/ca.key" -CAcreateserial \
    -sha256 -days 825 -extfile "$folder/$node/node.ext" -out "$folder/$node/node.crt"
  rm "$folder/$node/node.csr" "$folder/$node/node.ext"
done

# The nodes run as uid 1001; only they read the keys. The certificate of the authority is for everybody, its key for nobody.
if [ "$(id -u)" -eq 0 ]; then chown -R 1001:1001 "$folder"/kurrentdb-*; chown 0:0 "$folder/ca/ca.key"; fi
chmod 755 "$folder" "$folder/ca"
chmod 644 "$folder/ca/ca.crt"
