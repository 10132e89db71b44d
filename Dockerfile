# One image for API, worker, migration and mailbox; the command says which.
FROM node:24-bookworm-slim AS build
WORKDIR /candela
# Packages first: this layer stays until they change.
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/worker/package.json apps/worker/
COPY apps/web/package.json apps/web/
COPY apps/e2e/package.json apps/e2e/
COPY libs/contracts/package.json libs/contracts/
COPY libs/platform/package.json libs/platform/
COPY libs/server/package.json libs/server/
COPY libs/testing/package.json libs/testing/
COPY libs/web-ui/package.json libs/web-ui/
COPY libs/api-client/package.json libs/api-client/
RUN npm ci
COPY . .
RUN NX_DAEMON=false NX_NO_CLOUD=true npx nx run-many -t build
# What only building and testing need goes, the rest moves on.
RUN npm prune --omit=dev && rm -rf libs/testing libs/web-ui libs/api-client apps/e2e .nx

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /candela
COPY --from=build /candela/package.json ./
COPY --from=build /candela/node_modules node_modules
COPY --from=build /candela/libs libs
COPY --from=build /candela/apps apps
COPY --from=build /candela/tools tools
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
CMD ["node", "apps/api/dist/main.js"]
