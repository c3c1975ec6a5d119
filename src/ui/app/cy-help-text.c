/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads the text of the help: chapters of headings, paragraphs and lists, one a line. */
#include "cy-help-text.h"

#include <string.h>

static void
block_free (gpointer data)
{
  CyHelpBlock *block = data;

  g_free (block->text);
  g_free (block);
}

static void
chapter_free (gpointer data)
{
  CyHelpChapter *chapter = data;

  g_free (chapter->title);
  g_ptr_array_unref (chapter->blocks);
  g_free (chapter);
}

static gboolean
is_numbered (const char *line)
{
  gsize n_digits = strspn (line, "0123456789");

  return n_digits > 0 && g_str_has_prefix (line + n_digits, ". ");
}

static CyHelpBlock *
parse_line (const char *line)
{
  CyHelpBlock *block = g_new0 (CyHelpBlock, 1);

  if (g_str_has_prefix (line, "## "))
    block->kind = CY_HELP_HEADING;
  else if (g_str_has_prefix (line, "- "))
    block->kind = CY_HELP_BULLET;
  else if (is_numbered (line))
    block->kind = CY_HELP_NUMBER;
  if (block->kind == CY_HELP_HEADING)
    line += strlen ("## ");
  else if (block->kind == CY_HELP_BULLET)
    line += strlen ("- ");
  block->text = g_strdup (line);

  return block;
}

static CyHelpChapter *
begin_chapter (GPtrArray *chapters, const char *title)
{
  CyHelpChapter *chapter = g_new0 (CyHelpChapter, 1);

  chapter->title = g_strdup (title);
  chapter->blocks = g_ptr_array_new_with_free_func (block_free);
  g_ptr_array_add (chapters, chapter);

  return chapter;
}

/**
 * cy_help_text_parse:
 * @text: of the whole help; what stands before the first chapter belongs to none and is left out
 *
 * Returns: (transfer full) (element-type CyHelpChapter): the chapters
 */
GPtrArray *
cy_help_text_parse (const char *text)
{
  GPtrArray *chapters = g_ptr_array_new_with_free_func (chapter_free);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  CyHelpChapter *chapter = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (g_str_has_prefix (line, "# "))
        chapter = begin_chapter (chapters, line + strlen ("# "));
      else if (chapter != NULL && *line != '\0')
        g_ptr_array_add (chapter->blocks, parse_line (line));
    }

  return chapters;
}

static gboolean
contains (const char *text, const char *folded)
{
  g_autofree char *lower = g_utf8_casefold (text, -1);

  return strstr (lower, folded) != NULL;
}

/**
 * cy_help_chapter_matches:
 * @self: a chapter
 * @words: what is looked for, in any case
 *
 * Returns: whether it says so anywhere
 */
gboolean
cy_help_chapter_matches (const CyHelpChapter *self, const char *words)
{
  g_autofree char *folded = g_utf8_casefold (words, -1);

  if (contains (self->title, folded))
    return TRUE;
  for (guint i = 0; i < self->blocks->len; i++)
    if (contains (((CyHelpBlock *) g_ptr_array_index (self->blocks, i))->text, folded))
      return TRUE;

  return FALSE;
}
