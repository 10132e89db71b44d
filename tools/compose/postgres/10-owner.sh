#!/bin/sh
# Runs once, on an empty volume: the owner of Candela's database is no superuser, but may make the roles it needs.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$DATABASE_PASSWORD" --username="$POSTGRES_USER" --dbname=postgres <<'SQL'
CREATE ROLE candela_owner LOGIN CREATEROLE NOSUPERUSER PASSWORD :'password';
CREATE DATABASE candela OWNER candela_owner;
SQL
