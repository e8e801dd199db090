--- What was observed and not yet taken by the daemon: files in a folder, so that neither a daemon that is down nor the
--- end of Neovim loses any. A file is written whole, never changed, and removed when `gumd observe` has taken it. Two
--- Neovims may send the same file: each line has an id, and the daemon counts it once.
local uv = vim.uv or vim.loop

local M = { last_error = nil }
local command, folder, max_bytes
local written, delay, running, timer = 0, nil, false, nil
local first_delay, last_delay, batch_bytes = 5000, 300000, 1000000
local not_running = 3

function M.start(options)
  command, max_bytes = options.command, options.max_spool_bytes
  folder = options.spool or (vim.fn.stdpath("data") .. "/gumd")
  vim.fn.mkdir(folder, "p", "0700")
end

local function write(path, text, flags)
  local file, problem = uv.fs_open(path, flags, 384) -- 0600
  if not file then
    return problem
  end
  local _, unwritten = uv.fs_write(file, text, 0)
  uv.fs_close(file)
  return unwritten
end

local function waiting_files()
  local files = vim.fn.glob(vim.fn.fnameescape(folder) .. "/*.jsonl", true, true)
  table.sort(files)
  return files
end

function M.waiting()
  return #waiting_files()
end

local function size_of(path)
  local stat = uv.fs_stat(path)
  return stat and stat.size or 0
end

local function is_full()
  local total = 0
  for _, path in ipairs(waiting_files()) do
    total = total + size_of(path)
  end
  return total > max_bytes
end

--- Keeps one observation on the disk, then tries to send it. Says why when it could not be kept.
function M.put(observation)
  written = written + 1
  local unique = table.concat({ vim.fn.hostname(), uv.os_getpid(), uv.hrtime(), written }, " ")
  observation.id = "nvim-" .. vim.fn.sha256(unique):sub(1, 32)
  local name = ("%s/%d-%d-%06d"):format(folder, os.time(), uv.os_getpid(), written)
  local line = vim.json.encode(observation) .. "\n"
  local problem = is_full() and "the spool is full: " .. folder or write(name .. ".part", line, "wx")
  if not problem then
    problem = select(2, uv.fs_rename(name .. ".part", name .. ".jsonl"))
  end
  if problem then
    M.last_error = problem
    vim.notify("gumd: not kept: " .. problem, vim.log.levels.WARN)
    return
  end
  M.send()
end

local function read(path)
  local file = io.open(path, "r")
  if not file then
    return ""
  end
  local text = file:read("*a")
  file:close()
  return text
end

local function next_batch()
  local batch, texts, size = {}, {}, 0
  for _, path in ipairs(waiting_files()) do
    size = size + size_of(path)
    if #batch > 0 and size > batch_bytes then
      break
    end
    batch[#batch + 1], texts[#texts + 1] = path, read(path)
  end
  return batch, table.concat(texts)
end

local function try_again_later()
  delay = math.min((delay or first_delay / 2) * 2, last_delay)
  if timer then
    timer:stop()
  end
  timer = timer or uv.new_timer()
  timer:start(delay, 0, vim.schedule_wrap(M.send))
end

--- `{"accepted", "duplicates", "rejected"}` when the daemon answered: then each line was taken or refused for good.
local function was_answered(code, output)
  local ok, answer = pcall(vim.json.decode, output)
  return code == 0 or (ok and type(answer) == "table" and answer.accepted ~= nil)
end

local function remove(files)
  local removed = true
  for _, path in ipairs(files) do
    removed = uv.fs_unlink(path) and removed
  end
  return removed
end

local function ended(batch, code, output, problem)
  running = false
  if was_answered(code, output) then
    delay, M.last_error = nil, code ~= 0 and vim.trim(problem) or nil
    if remove(batch) then
      M.send()
    end
  else
    M.last_error = code == not_running and "the daemon is not running" or vim.trim(problem)
    try_again_later()
  end
end

--- Starts sending what waits; returns at once.
function M.send()
  if running then
    return
  end
  if vim.fn.executable(command) == 0 then
    M.last_error = "no such program: " .. command
    return
  end
  local batch, text = next_batch()
  if #batch == 0 then
    return
  end
  local output, problem = "", ""
  running = true
  local job = vim.fn.jobstart({ command, "observe", "--json", "-" }, {
    stdout_buffered = true,
    stderr_buffered = true,
    on_stdout = function(_, data) output = table.concat(data, "\n") end,
    on_stderr = function(_, data) problem = table.concat(data, "\n") end,
    on_exit = function(_, code) ended(batch, code, output, problem) end,
  })
  if job <= 0 then
    running = false
    M.last_error = "could not start " .. command
    return
  end
  vim.fn.chansend(job, text)
  vim.fn.chanclose(job, "stdin")
end

--- At the end of Neovim: leaves a process behind that sends the newest files. They stay until a later Neovim has seen
--- them taken; a line that arrives twice counts once.
function M.leave()
  local files = waiting_files()
  if vim.fn.executable(command) == 1 then
    for index = math.max(1, #files - 3), #files do
      vim.fn.jobstart({ command, "observe", "--jsonl", files[index] }, { detach = true })
    end
  end
end

return M
