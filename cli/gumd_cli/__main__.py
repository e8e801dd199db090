"""``python -m gumd_cli`` is the command `gumd`."""

from gumd_cli.main import app

app(prog_name="gumd")
