# KlusCV as a container: `issuer` unless another command is given (`verifier`, `wallet`).
#
# Not built in our CI, as there is no Docker engine there.
#
#   docker build -t kluscv .
#   docker run --init -p 8080:8080 --read-only \
#     -e KLUSCV_PUBLIC_URL=https://certificates.platform.example \
#     -e KLUSCV_KEY_FILE=/run/kluscv/key.json -e KLUSCV_PROFILE_FILE=/run/kluscv/profile.json \
#     --env-file secrets.env -v /etc/kluscv:/run/kluscv:ro kluscv
#
# secrets.env has DATABASE_URL and KLUSCV_KEY_PASSPHRASE, and stays outside of the image. The key file
# must belong to user 1000 (node) with mode 0600 or 0400. More: src/web/issuer/README.md.

FROM node:22-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --no-audit --no-fund && npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:22-slim
ENV NODE_ENV=production \
    KLUSCV_HOST=0.0.0.0 \
    KLUSCV_PORT=8080 \
    KLUSCV_DRAIN_SECONDS=5
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/contexts ./contexts
COPY --from=build /app/dist ./dist
USER node
EXPOSE 8080
# Whether the process answers; a load balancer asks /health/ready.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.KLUSCV_PORT}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["issuer"]
