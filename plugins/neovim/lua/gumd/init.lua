--- Tells gumd what the user writes in Neovim, and asks it.
local added = require("gumd.added")
local queue = require("gumd.queue")
local uv = vim.uv or vim.loop

local M = {}
local options = {
  command = "gumd", -- the command line of gumd
  observe = true, -- false: only the commands
  idle_ms = 10000, -- how long without a change until unsaved lines are looked at
  max_buffer_bytes = 512 * 1024, -- larger buffers are not looked at
  max_text_bytes = 16 * 1024, -- of one observation
  max_spool_bytes = 64 * 1024 * 1024, -- of what waits for the daemon
  ignore = {}, -- Lua patterns of paths that are never looked at
  spool = nil, -- where unsent lines wait; stdpath("data")/gumd
}
local seen, timers, paused = {}, {}, false

local function lines_of(buffer)
  return vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
end

local function is_small(buffer)
  return vim.api.nvim_buf_get_offset(buffer, vim.api.nvim_buf_line_count(buffer)) <= options.max_buffer_bytes
end

local function may_look_at(buffer)
  if not (options.observe and not paused and vim.api.nvim_buf_is_loaded(buffer)) then
    return false
  end
  local bo, name = vim.bo[buffer], vim.api.nvim_buf_get_name(buffer)
  if bo.buftype ~= "" or bo.binary or name == "" or name:find("^%a[%w+.-]*://") then
    return false
  end
  return added.allowed_path(name, options.ignore) and is_small(buffer)
end

--- From here on only what is added counts: the buffer was just read, or Neovim or this plugin just started.
local function remember(buffer)
  if vim.api.nvim_buf_is_loaded(buffer) and is_small(buffer) then
    seen[buffer] = table.concat(lines_of(buffer), "\n") .. "\n"
  else
    seen[buffer] = nil
  end
end

local function now()
  return (os.date("%Y-%m-%dT%H:%M:%S%z"):gsub("(%d%d)(%d%d)$", "%1:%2"))
end

local function line_being_typed(buffer)
  if vim.api.nvim_get_current_buf() == buffer and vim.api.nvim_get_mode().mode:find("^[iR]") then
    return vim.api.nvim_win_get_cursor(0)[1]
  end
end

--- Queues the lines that the user added to this buffer since it was last looked at.
function M.look(buffer, saved)
  if not may_look_at(buffer) then
    return
  end
  if not seen[buffer] then
    return remember(buffer)
  end
  local lines
  lines, seen[buffer] = added.since(seen[buffer], lines_of(buffer), not saved and line_being_typed(buffer) or nil)
  local text = added.clean(lines, options.max_text_bytes)
  if text ~= "" then
    local name = vim.api.nvim_buf_get_name(buffer)
    queue.put({ at = now(), source = "editor", app = "nvim", title = name, text = text, origin = "user" })
  end
end

local function look_when_idle(buffer)
  if not may_look_at(buffer) then
    return
  end
  timers[buffer] = timers[buffer] or uv.new_timer()
  timers[buffer]:start(options.idle_ms, 0, vim.schedule_wrap(function() M.look(buffer, false) end))
end

local function forget(buffer)
  seen[buffer] = nil
  if timers[buffer] then
    timers[buffer]:close()
    timers[buffer] = nil
  end
end

local function remember_all()
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    remember(buffer)
  end
end

local function scratch(title, lines)
  vim.cmd("botright new")
  local buffer = vim.api.nvim_get_current_buf()
  local bo = vim.bo[buffer]
  bo.buftype, bo.bufhidden, bo.swapfile, bo.filetype = "nofile", "wipe", false, "markdown"
  pcall(vim.api.nvim_buf_set_name, buffer, ("gumd://%d/%s"):format(buffer, title))
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, lines)
  return buffer
end

--- Runs gumd and puts what it prints into a scratch split, below `heading`, when it is there.
local function show(title, arguments, heading)
  local found = vim.fn.executable(options.command) == 1
  local below = found and "…" or "There is no program " .. options.command
  local buffer = scratch(title, vim.list_extend(vim.list_extend({}, heading), { below }))
  if not found then
    return
  end
  local output, problem = {}, {}
  vim.fn.jobstart(vim.list_extend({ options.command }, arguments), {
    stdin = "null",
    stdout_buffered = true,
    stderr_buffered = true,
    on_stdout = function(_, data) output = data end,
    on_stderr = function(_, data) problem = data end,
    on_exit = function(_, code)
      if vim.api.nvim_buf_is_loaded(buffer) then
        local lines = code == 0 and output or vim.list_extend(vim.list_extend({}, output), problem)
        vim.api.nvim_buf_set_lines(buffer, #heading, -1, false, lines)
      end
    end,
  })
end

function M.ask(question)
  show("context", { "context", "--", question }, {})
end

function M.status()
  local state = not options.observe and "does not observe" or paused and "is paused" or "observes"
  local heading = { ("This Neovim %s; observations that wait to be sent: %d"):format(state, queue.waiting()) }
  if queue.last_error then
    heading[2] = "Last failure: " .. queue.last_error:gsub("\n", " ")
  end
  heading[#heading + 1] = ""
  show("status", { "status" }, heading)
end

--- Private mode, here at once and in the daemon: what is written until it ends is never looked at.
function M.pause(minutes)
  paused = true
  local arguments = { options.command, "pause" }
  if minutes then
    vim.list_extend(arguments, { "--minutes", minutes })
    vim.defer_fn(M.resume, minutes * 60000)
  end
  M.tell(arguments, "paused" .. (minutes and (" for %s minutes"):format(minutes) or ""))
end

function M.resume()
  if paused then
    remember_all()
    paused = false
    M.tell({ options.command, "resume" }, "observes again")
    queue.send()
  end
end

function M.tell(arguments, said)
  if vim.fn.executable(options.command) == 1 then
    vim.fn.jobstart(arguments, {
      stdin = "null",
      on_exit = function(_, code)
        vim.notify(("gumd: this Neovim %s%s"):format(said, code == 0 and "" or "; the daemon did not hear of it"))
      end,
    })
  end
end

local function define_commands()
  local command = vim.api.nvim_create_user_command
  command("Gumd", function(call) M.ask(call.args) end, { nargs = "+", desc = "What gumd knows about a question" })
  command("GumdStatus", M.status, { desc = "What gumd does, and what waits" })
  command("GumdPause", function(call)
    local minutes = tonumber(call.args)
    if call.args ~= "" and not (minutes and minutes > 0) then
      return vim.notify("gumd: :GumdPause takes a number of minutes", vim.log.levels.ERROR)
    end
    M.pause(minutes and call.args)
  end, { nargs = "?", desc = "Private mode" })
  command("GumdResume", M.resume, { desc = "End private mode" })
end

local function watch()
  local group = vim.api.nvim_create_augroup("gumd", { clear = true })
  local function on(events, callback)
    vim.api.nvim_create_autocmd(events, { group = group, callback = callback })
  end
  on({ "BufReadPost", "BufNewFile", "FileChangedShellPost" }, function(event) remember(event.buf) end)
  on({ "BufNew", "BufEnter" }, function(event)
    if seen[event.buf] == nil then
      remember(event.buf)
    end
  end)
  on("BufWritePost", function(event) M.look(event.buf, true) end)
  on({ "TextChanged", "TextChangedI", "TextChangedP" }, function(event) look_when_idle(event.buf) end)
  on("BufUnload", function(event) forget(event.buf) end)
  on("VimLeavePre", queue.leave)
end

function M.setup(user_options)
  options = vim.tbl_extend("force", options, user_options or {})
  queue.start(options)
  define_commands()
  remember_all()
  if options.observe then
    watch()
    vim.defer_fn(queue.send, 1000)
  end
end

return M
