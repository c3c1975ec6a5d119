/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Writing JSON text; SQLite's own functions read it. */
#include "cy-json.h"

struct _CyJson
{
  GString *text;
  GString *closing; /* brackets that are open, the innermost last */
};

/**
 * cy_json_append_string:
 * @json: appended to
 * @text: valid UTF-8
 *
 * Source: RFC 8259, section 7.
 */
void
cy_json_append_string (GString *json, const char *text)
{
  g_string_append_c (json, '"');
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '"' || *p == '\\')
      {
        g_string_append_c (json, '\\');
        g_string_append_c (json, *p);
      }
    else if ((guchar) *p < 0x20)
      g_string_append_printf (json, "\\u%04x", *p);
    else
      g_string_append_c (json, *p);
  g_string_append_c (json, '"');
}

/**
 * cy_json_new:
 *
 * Returns: (transfer full): an object without members yet
 */
CyJson *
cy_json_new (void)
{
  CyJson *self = g_new0 (CyJson, 1);

  self->text = g_string_new ("{");
  self->closing = g_string_new ("}");

  return self;
}

void
cy_json_free (CyJson *self)
{
  g_string_free (self->text, TRUE);
  g_string_free (self->closing, TRUE);
  g_free (self);
}

/**
 * cy_json_end:
 * @self: (transfer full): a value
 *
 * Closes whatever is open.
 *
 * Returns: (transfer full): the text
 */
char *
cy_json_end (CyJson *self)
{
  char *text;

  while (self->closing->len > 0)
    cy_json_close (self);
  text = g_string_free (g_steal_pointer (&self->text), FALSE);
  g_string_free (self->closing, TRUE);
  g_free (self);

  return text;
}

static void
begin_value (CyJson *self, const char *name)
{
  char last = self->text->str[self->text->len - 1];

  if (last != '{' && last != '[')
    g_string_append_c (self->text, ',');
  if (name != NULL)
    {
      cy_json_append_string (self->text, name);
      g_string_append_c (self->text, ':');
    }
}

/**
 * cy_json_open:
 * @self: a value
 * @name: (nullable): of the member; %NULL in an array
 * @bracket: `{` for an object, `[` for an array
 *
 * What is added from now on goes into it, until cy_json_close().
 */
void
cy_json_open (CyJson *self, const char *name, char bracket)
{
  begin_value (self, name);
  g_string_append_c (self->text, bracket);
  g_string_append_c (self->closing, bracket == '{' ? '}' : ']');
}

void
cy_json_close (CyJson *self)
{
  g_return_if_fail (self->closing->len > 0);

  g_string_append_c (self->text, self->closing->str[self->closing->len - 1]);
  g_string_truncate (self->closing, self->closing->len - 1);
}

/**
 * cy_json_add_text:
 * @self: a value
 * @name: (nullable): of the member; %NULL in an array
 * @text: (nullable): valid UTF-8; %NULL becomes null
 */
void
cy_json_add_text (CyJson *self, const char *name, const char *text)
{
  begin_value (self, name);
  if (text != NULL)
    cy_json_append_string (self->text, text);
  else
    g_string_append (self->text, "null");
}

void
cy_json_add_int (CyJson *self, const char *name, gint64 number)
{
  begin_value (self, name);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, number);
}

void
cy_json_add_bool (CyJson *self, const char *name, gboolean value)
{
  begin_value (self, name);
  g_string_append (self->text, value ? "true" : "false");
}

/**
 * cy_json_dup_ids:
 * @ids: (nullable) (element-type gint64): ids
 *
 * What a statement takes a whole selection as, for json_each(): one value, whatever its size.
 *
 * Returns: (transfer full) (nullable): an array of numbers, %NULL for no @ids
 */
char *
cy_json_dup_ids (const GArray *ids)
{
  GString *json;

  if (ids == NULL)
    return NULL;
  json = g_string_new ("[");
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (json,
                            "%s%" G_GINT64_FORMAT,
                            i > 0 ? "," : "",
                            g_array_index (ids, gint64, i));
  g_string_append_c (json, ']');

  return g_string_free (json, FALSE);
}
