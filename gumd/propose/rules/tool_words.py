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
images assets packages apps
"""
NO_PROJECT = frozenset(_NO_PROJECT.split())
_EVERYDAY = """
firefox chrome chromium safari edge brave thunderbird mail outlook signal whatsapp telegram slack teams discord
mattermost finder nautilus nemo dolphin explorer files terminal gnome-terminal konsole kitty alacritty wezterm
iterm2 bash zsh fish gnome-shell cinnamon plasmashell settings gnome-control-center calendar navigateur system
notes
"""
EVERYDAY_APPS = frozenset(_EVERYDAY.split())
