"""Libraries and tools of which a programmer takes one or the other, by the names that code and commands have."""

_LIBRARIES = """
pandas polars dask modin vaex duckdb
requests httpx aiohttp urllib3
unittest pytest nose
argparse click typer docopt
logging loguru structlog
flask fastapi django starlette litestar bottle
matplotlib plotly seaborn altair bokeh
tensorflow torch pytorch jax keras mxnet
celery dramatiq rq huey
sqlalchemy peewee sqlmodel
jest vitest mocha jasmine ava
moment dayjs date-fns luxon
axios got ky node-fetch superagent
express fastify koa hono hapi
lodash ramda underscore
redux zustand mobx jotai recoil
react vue svelte preact angular solid-js
styled-components tailwind tailwindcss emotion sass
prisma drizzle typeorm sequelize knex
selenium playwright cypress puppeteer
enzyme testing-library
chalk picocolors kleur
joi zod yup ajv valibot
actix actix-web axum rocket warp
structopt clap
failure anyhow eyre
tokio async-std smol
logrus zap zerolog slog
mux chi gin echo fiber
gorm sqlc sqlx ent
junit testng
log4j logback slf4j
dplyr data.table
rspec minitest
googletest gtest catch2 doctest
"""
_TOOLS = """
black yapf autopep8
flake8 pylint ruff
mypy pyright pyre
pip uv poetry pipenv pdm hatch conda mamba
npm pnpm yarn bun
webpack vite rollup parcel esbuild turbopack
eslint biome tslint
maven gradle
mysql postgres postgresql mariadb
docker podman
make just
vim nvim neovim emacs helix vscode zed
screen tmux zellij
bash zsh fish nushell
latex typst
grep ripgrep
jupyter marimo
"""


def _by_first(lines: str) -> dict[str, str]:
    return {name: line.split()[0] for line in lines.splitlines() for name in line.split()}


_LIBRARY_OF = _by_first(_LIBRARIES)
GROUP_OF = {**_LIBRARY_OF, **_by_first(_TOOLS)}
"""By each name, the first of those that do the same work: two are alternatives when these are equal."""
LIBRARY_GROUPS = frozenset(_LIBRARY_OF.values())
