/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What can be ticked on the papers of a ballot, and what each tick scores. */
#include "cy-ballot-sheet.h"

#include "cy-error.h"
#include "cy-format.h"

/* Scores are percentages with two decimals at most. */
#define SCORE_DECIMALS 2
#define MAX_SCORE 10000

/* The words of a list, however they are parted. */
static GPtrArray *
split (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  GString   *word = g_string_new (NULL);

  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && g_utf8_strchr ("、,，;；/", -1, c) == NULL)
        g_string_append_unichar (word, c);
      else if (word->len > 0)
        {
          g_ptr_array_add (words, g_string_free (word, FALSE));
          word = g_string_new (NULL);
        }
    }
  if (word->len > 0)
    g_ptr_array_add (words, g_strdup (word->str));
  g_string_free (word, TRUE);

  return words;
}

static gboolean
refuse (GError **error, guint field)
{
  const CyField *of = &CY_BALLOT->fields[field];

  g_set_error (error, CY_ERROR, CY_ERROR_CONSTRAINT, "no valid value of %s", of->name);
  if (error != NULL && *error != NULL)
    cy_error_get_place (*error)->field = g_strdup (of->name);

  return FALSE;
}

static gboolean
read_names (CyBallotOptions *self, CyRecord *ballot)
{
  g_autoptr (GPtrArray) words = split (cy_record_get_text (ballot, CY_BALLOT_OPTIONS));

  if (words->len < 2 || words->len > CY_BALLOT_MAX_OPTIONS)
    return FALSE;
  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);

      for (guint j = 1; j <= self->n; j++)
        if (g_str_equal (self->names[j], word))
          return FALSE;
      self->names[++self->n] = g_strdup (word);
    }

  return TRUE;
}

static gboolean
read_scores (CyBallotOptions *self, CyRecord *ballot)
{
  g_autoptr (GPtrArray) words = split (cy_record_get_text (ballot, CY_BALLOT_SCORES));

  self->has_scores = words->len > 0;
  if (!self->has_scores)
    return TRUE;
  if (words->len != self->n)
    return FALSE;
  for (guint i = 0; i < words->len; i++)
    {
      g_auto (CyValue) value = CY_VALUE_INIT;

      if (!cy_format_parse (CY_KIND_FIXED,
                            NULL,
                            SCORE_DECIMALS,
                            g_ptr_array_index (words, i),
                            &value) ||
          value.number < 0 || value.number > MAX_SCORE)
        return FALSE;
      self->scores[i + 1] = value.number;
    }

  return TRUE;
}

/**
 * cy_ballot_options_read:
 * @self: (out caller-allocates): the options, to be cleared also when they cannot be read
 * @ballot: a ballot
 * @error: return location; %CY_ERROR_CONSTRAINT with the field that is to be mended
 *
 * Two to nine different options; scores from 0 to 100 for all of them, or for none.
 *
 * Returns: whether they can be voted on
 */
gboolean
cy_ballot_options_read (CyBallotOptions *self, CyRecord *ballot, GError **error)
{
  *self = (CyBallotOptions){ 0 };
  if (!read_names (self, ballot))
    return refuse (error, CY_BALLOT_OPTIONS);
  if (!read_scores (self, ballot))
    return refuse (error, CY_BALLOT_SCORES);

  return TRUE;
}

void
cy_ballot_options_clear (CyBallotOptions *self)
{
  for (guint i = 1; i <= self->n; i++)
    g_clear_pointer (&self->names[i], g_free);
  self->n = 0;
}
