/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 考察材料 as an official document: a plain text, its title first and its signers last. */
#include "cy-print-material.h"

#include "cy-print-official.h"

#define MAX_SIGNER 24 /* characters; what is longer is text */
#define MAX_SIGNERS 8

/* From the first of @lines on; an empty vector when they are no signature. */
static GStrv
dup_signers (char **lines)
{
  g_autoptr (GStrvBuilder) signers = g_strv_builder_new ();
  guint n = 0;

  for (; *lines != NULL; lines++)
    {
      if (g_utf8_strlen (*lines, -1) > MAX_SIGNER)
        return g_new0 (char *, 1);
      if (**lines == '\0')
        continue;
      g_strv_builder_add (signers, *lines);
      n++;
    }

  return n <= MAX_SIGNERS ? g_strv_builder_end (signers) : g_new0 (char *, 1);
}

/* Where the last block of lines begins, of those behind an empty one; their number without such. */
static guint
find_end (char **lines)
{
  guint n = g_strv_length (lines);
  guint end = n;

  for (guint i = 1; i + 1 < n; i++)
    if (*lines[i] == '\0' && *lines[i + 1] != '\0')
      end = i + 1;

  return end;
}

/**
 * cy_print_material_new:
 * @text: its first line is the title; each that follows is a paragraph; what follows the last empty
 * line is the signature
 *
 * Returns: (transfer full): the paper
 */
CyPrintSheet *
cy_print_material_new (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) signers = NULL;
  guint            n = g_strv_length (lines);
  guint            end;
  CyPrintOfficial *document;

  for (guint i = 0; i < n; i++)
    g_strstrip (lines[i]);
  end = find_end (lines);
  signers = dup_signers (lines + end);
  document = cy_print_official_new (n > 0 ? lines[0] : "");
  for (guint i = 1; i < (*signers != NULL ? end : n); i++)
    cy_print_official_add_text (document, lines[i]);
  if (*signers != NULL)
    cy_print_official_add_signers (document, (const char *const *) signers);

  return cy_print_official_finish (document);
}
