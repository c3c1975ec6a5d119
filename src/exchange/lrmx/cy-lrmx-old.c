/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads the older form file: one record of 33 values in quotes, in the Chinese of Windows, with
 * the photo in a file beside it. */
#include "cy-lrmx-read.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cy-error.h"
#include "cy-lrmx-write.h"

#define N_VALUES 33

/* Values that an element holds alone; what the others mean is split below. */
static const struct
{
  guint8 value;
  guint8 element;
} plain[] = {
  { 0, CY_LRMX_NAME },        { 1, CY_LRMX_GENDER },       { 2, CY_LRMX_BIRTH },
  { 3, CY_LRMX_ETHNIC },      { 4, CY_LRMX_NATIVE_PLACE }, { 5, CY_LRMX_PARTY },
  { 6, CY_LRMX_HEALTH },      { 7, CY_LRMX_BIRTH_PLACE },  { 8, CY_LRMX_WORK_DATE },
  { 11, CY_LRMX_TECH_TITLE }, { 16, CY_LRMX_SPECIALTY },   { 17, CY_LRMX_RESUME },
  { 18, CY_LRMX_AWARDS },     { 19, CY_LRMX_ASSESSMENTS }, { 25, CY_LRMX_POST },
  { 26, CY_LRMX_NEW_POST },   { 27, CY_LRMX_OLD_POST },    { 28, CY_LRMX_REASON },
  { 29, CY_LRMX_REPORTER },   { 30, CY_LRMX_AGE_DATE },    { 31, CY_LRMX_AUTHOR },
  { 32, CY_LRMX_FORM_DATE },
};

enum
{
  LEVELS = 9,
  SCHOOLS = 10,
  KIN = 20,
};

static char *
to_utf8 (GBytes *bytes, GError **error)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);
  char       *text = NULL;

  if (length > CY_LRMX_MAX_TEXT)
    {
      cy_lrmx_set_error (error, CY_ERROR_FORM_TOO_LARGE, 0, NULL, "more text than a form holds");
      return NULL;
    }
  /* Some editors end it with a zero. */
  while (length > 0 && data[length - 1] == '\0')
    length--;
  if (length == 0)
    text = g_strdup ("");
  else if (memchr (data, '\0', length) == NULL)
    text = g_utf8_validate (data, (gssize) length, NULL)
             ? g_strndup (data, length)
             : g_convert (data, (gssize) length, "UTF-8", "GB18030", NULL, NULL, NULL);
  if (text == NULL)
    cy_lrmx_set_error (error,
                       CY_ERROR_FORM_DAMAGED,
                       1,
                       NULL,
                       N_ ("the text is neither GBK nor UTF-8"));

  return text;
}

static guint
count_lines (const char *text, const char *end)
{
  guint n = 1;

  for (; text < end; text++)
    n += *text == '\n';

  return n;
}

/* A quote ends a value only before a comma, a line end or the end of all: people quote in résumés.
 */
static gboolean
ends_value (const char *quote)
{
  const char *at = quote + 1;

  while (*at == ' ' || *at == '\r' || *at == '\n')
    at++;

  return *at == '\0' ||
         (*at == ',' && (at[1] == '"' || at[1] == ' ' || at[1] == '\r' || at[1] == '\n'));
}

static const char *
skip_to_quote (const char *at)
{
  return at + strspn (at, ", \t\r\n");
}

static GPtrArray *
split (const char *text, GError **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  const char *at = skip_to_quote (g_str_has_prefix (text, "\xEF\xBB\xBF") ? text + 3 : text);

  while (*at == '"' && values->len < N_VALUES)
    {
      const char *end = at + 1;

      while (*end != '\0' && !(*end == '"' && ends_value (end)))
        end++;
      if (*end == '\0')
        break;
      g_ptr_array_add (values, g_strndup (at + 1, (gsize) (end - at - 1)));
      at = skip_to_quote (end + 1);
    }
  if (values->len == N_VALUES)
    return g_steal_pointer (&values);
  cy_lrmx_set_error (error,
                     values->len == 0 ? CY_ERROR_NOT_A_FORM : CY_ERROR_FORM_DAMAGED,
                     count_lines (text, at),
                     NULL,
                     N_ ("fewer than 33 values in quotes"));

  return NULL;
}

static void
set_part (CyLrmxForm *form, CyLrmxElement element, char **parts, guint nth)
{
  if (g_strv_length (parts) > nth)
    cy_lrmx_form_set (form, element, g_strstrip (parts[nth]));
}

/* 全日制#学位@在职#学位 */
static void
take_study (CyLrmxForm *form, const char *text, CyLrmxElement full, CyLrmxElement part)
{
  g_auto (GStrv) modes = g_strsplit (text, "@", 2);
  const CyLrmxElement first[] = { full, part };

  for (guint i = 0; i < G_N_ELEMENTS (first) && modes[0] != NULL && modes[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (modes[i], "#", 2);

      set_part (form, first[i], parts, 0);
      set_part (form, first[i] + 1, parts, 1);
    }
}

static void
take_family (CyLrmxForm *form, GPtrArray *values)
{
  for (guint column = 0; column < CY_LRMX_KIN_N; column++)
    {
      g_auto (GStrv) parts = g_strsplit (g_ptr_array_index (values, KIN + column), "@", -1);

      for (guint i = 0; parts[i] != NULL && i < CY_LRMX_MAX_KIN; i++)
        {
          CyLrmxKin *kin = i < form->family->len ? g_ptr_array_index (form->family, i)
                                                 : cy_lrmx_form_add_kin (form);

          kin->texts[column] = g_strdup (g_strstrip (parts[i]));
        }
    }
  /* Each list ends with a mark, or begins with one: nobody stands there. */
  for (guint i = form->family->len; i-- > 0;)
    {
      const CyLrmxKin *kin = g_ptr_array_index (form->family, i);

      if (kin->texts[CY_LRMX_KIN_NAME] == NULL || *kin->texts[CY_LRMX_KIN_NAME] == '\0')
        g_ptr_array_remove_index (form->family, i);
    }
  g_free (form->texts[CY_LRMX_FAMILY]);
  form->texts[CY_LRMX_FAMILY] = cy_lrmx_write_family (form->family);
}

/**
 * cy_lrmx_read_old:
 * @bytes: a .lrm file
 * @picture: (nullable): the .pic file of the same name
 * @error: return location, with the line: %CY_ERROR_NOT_A_FORM, %CY_ERROR_FORM_DAMAGED,
 *   %CY_ERROR_FORM_TOO_LARGE
 *
 * Returns: (transfer full): the form
 */
CyLrmxForm *
cy_lrmx_read_old (GBytes *bytes, GBytes *picture, GError **error)
{
  g_autoptr (CyLrmxForm) form = cy_lrmx_form_new ();
  g_autofree char *text = to_utf8 (bytes, error);
  g_autoptr (GPtrArray) values = text != NULL ? split (text, error) : NULL;

  if (values == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    cy_lrmx_form_set (form, plain[i].element, g_ptr_array_index (values, plain[i].value));
  take_study (form, g_ptr_array_index (values, LEVELS), CY_LRMX_FULL_LEVEL, CY_LRMX_PART_LEVEL);
  take_study (form, g_ptr_array_index (values, SCHOOLS), CY_LRMX_FULL_SCHOOL, CY_LRMX_PART_SCHOOL);
  take_family (form, values);
  if (picture != NULL && g_bytes_get_size (picture) > CY_LRMX_MAX_PHOTO)
    {
      cy_lrmx_set_error (error,
                         CY_ERROR_FORM_TOO_LARGE,
                         0,
                         cy_lrmx_element_get_name (CY_LRMX_PHOTO),
                         "the photo is larger than 4 MB");
      return NULL;
    }
  if (picture != NULL)
    form->photo = g_bytes_ref (picture);

  return g_steal_pointer (&form);
}
