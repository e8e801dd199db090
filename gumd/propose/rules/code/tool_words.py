"""Programs by what their use says, and folders that hold projects."""

_TOOLS = """
docker podman kubectl helm terraform ansible pnpm npm yarn bun deno cargo rustup go pytest uv poetry conda pip
ruff mypy cmake ninja bazel colcon gradle mvn sbt stack cabal mix iex rails bundle composer flutter dart swift
xcodebuild latexmk pdflatex lualatex pandoc hugo jekyll ffmpeg imagemagick blender qgis psql sqlite3 mysql
mongosh redis-cli aws gcloud az vagrant nix tmux zellij stow restic borg rclone rsync syncthing yt-dlp jupyter
julia Rscript octave ghc tsc eslint vitest playwright cypress esphome platformio arduino-cli openscad lilypond
supercollider sclang hledger ledger beancount taskwarrior
"""
TOOLS = frozenset(_TOOLS.split())
_LIBRARIES = """
googletest gtest catch2 doctest unittest nose jest mocha jasmine karma junit testng rspec minitest selenium webpack
rollup vite esbuild parcel babel flake8 pylint black isort yapf prettier biome tslint virtualenv pipenv pdm hatch
setuptools requirements.txt pyproject.toml makefile just meson autotools scons react vue angular svelte solid preact
redux zustand mobx jquery bootstrap tailwind sass less express fastify koa hono django flask fastapi starlette
sqlalchemy peewee prisma typeorm sequelize drizzle gorm sqlc postgres postgresql sqlite mariadb mongodb redis
elasticsearch meilisearch kafka rabbitmq nats zeromq grpc protobuf graphql numpy pandas polars pytorch tensorflow jax
keras scikit-learn matplotlib plotly seaborn bokeh ggplot2 eigen boost qt gtk sdl raylib opengl vulkan ros ros2 moveit
log4j slf4j serde tokio async-std actix axum rocket overleaf word libreoffice gitlab github bitbucket jenkins circleci
travis drone buildbot svn mercurial cvs zsh bash fish nushell i3 sway gnome kde ubuntu debian fedora arch nixos
"""
LIBRARIES = frozenset(_LIBRARIES.split())
_CODE = """
.py .rs .go .ts .tsx .js .jsx .c .h .cpp .hpp .cc .java .kt .swift .rb .php .ex .exs .hs .ml .scala .clj .lua
.jl .r .sql .sh .vue .svelte .dart .cs .fs .zig .nix .tex .bib .ipynb .toml .keymap .scad .html .css
"""
CODE_ENDINGS = tuple(_CODE.split())
EDITORS = frozenset(
    {"nvim", "vim", "neovim", "emacs", "helix", "hx", "zed", "kate", "micro", "kakoune", "nano", "xed", "gedit"}
)
_WORKSPACE_WORDS = """
code src dev projects project projekte projets proyectos repos repo git github gitlab workspace workspaces ws work
coding programming develop papers
"""
WORKSPACES = frozenset(_WORKSPACE_WORDS.split())
_NO_PROJECT = """
src test tests lib bin docs build dist tmp temp scratch notes node_modules venv target downloads documents
desktop home config archive backup old new misc stuff playground sandbox local etc var usr opt main master data
images assets packages apps pictures photos videos music movies public templates bilder videos musik dokumente
schreibtisch vorlagen musique documents images bureau modeles telechargements imagenes musica documentos escritorio
descargas fotos immagini documenti scrivania scaricati imagens area-de-trabalho transferencias afbeeldingen documenten
bureaublad muziek
"""
NO_PROJECT = frozenset(_NO_PROJECT.split())
_EVERYDAY = """
firefox chrome chromium safari edge brave thunderbird mail outlook signal whatsapp telegram slack teams discord
mattermost finder nautilus nemo dolphin explorer files terminal gnome-terminal konsole kitty alacritty wezterm
iterm2 bash zsh fish gnome-shell cinnamon plasmashell settings gnome-control-center calendar navigateur system
notes
"""
EVERYDAY_APPS = frozenset(_EVERYDAY.split())
