/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CyHelpKind:
 * @CY_HELP_PARAGRAPH: plain words
 * @CY_HELP_HEADING: "## " in front of it
 * @CY_HELP_BULLET: "- " in front of it
 * @CY_HELP_NUMBER: a number and ". " in front of it, which stay in the text
 */
typedef enum
{
  CY_HELP_PARAGRAPH,
  CY_HELP_HEADING,
  CY_HELP_BULLET,
  CY_HELP_NUMBER,
} CyHelpKind;

/**
 * CyHelpBlock:
 * @kind: see there
 * @text: one line
 */
typedef struct
{
  CyHelpKind kind;
  char      *text;
} CyHelpBlock;

/**
 * CyHelpChapter:
 * @title: what follows "# "
 * @blocks: (element-type CyHelpBlock): the lines up to the next chapter
 */
typedef struct
{
  char      *title;
  GPtrArray *blocks;
} CyHelpChapter;

GPtrArray *cy_help_text_parse (const char *text);
gboolean   cy_help_chapter_matches (const CyHelpChapter *self, const char *words);

G_END_DECLS
