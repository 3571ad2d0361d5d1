-- A drill is a kind of task of its own, Task.drill (6) with language (1), text (2) and word (3). It was Task.read_aloud (2)
-- with language (1) and text (2), beside Task.drilled_word (4), which came last. A message that occurs twice is merged, so
-- the tasks of drills become the new form when these bytes change:
--     08 02 | 12 .. language, text | 22 size word
--     08 02 | 32 .. language, text | 32 size + 2 | 1a size word
-- A word is 0a 24 and its attempt, 38 bytes; an index that is not 0 follows, with a tag, in 2 or 3 bytes.
UPDATE attempt
SET task = '\x080232'::bytea || substring(task FROM 4 FOR octet_length(task) - size - 5)
    || '\x32'::bytea || set_byte('\x00'::bytea, 0, size + 2)
    || '\x1a'::bytea || set_byte('\x00'::bytea, 0, size) || substring(task FROM octet_length(task) - size + 1)
FROM unnest(ARRAY[38, 40, 41]) AS word (size)
WHERE purpose = 2
  AND substring(task FOR 3) = '\x080212'::bytea
  AND substring(task FROM octet_length(task) - size - 1 FOR 4)
      = '\x22'::bytea || set_byte('\x00'::bytea, 0, size) || '\x0a24'::bytea;
