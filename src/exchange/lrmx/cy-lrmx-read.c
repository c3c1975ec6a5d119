/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads an appointment form file: flat elements below one root, whatever their order; what is not
 * known is kept with its tags.
 *
 *   Person ── XingMing, …          text
 *          ── JiaTingChengYuan     its inside, and the members
 *          ── ZhaoPian             base64
 *          ── anything else        all of it */
#include "cy-lrmx-read.h"

#include <expat.h>
#include <glib/gi18n.h>
#include <string.h>

#include "cy-error.h"
#include "cy-lrmx-write.h"

#define BASE64_CHARACTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
/* What the base64 of the largest photo may take with its line breaks. */
#define MAX_PHOTO_TEXT ((gsize) CY_LRMX_MAX_PHOTO * 3 / 2)
#define CHUNK (64 << 10)

typedef struct
{
  XML_Parser  parser;
  CyLrmxForm *form;
  guint       depth;
  gsize       n_bytes; /* of texts kept */
  GError     *error;

  /* The element below the root that is being read. */
  int         element; /* -1 for an unknown one */
  char       *name;
  guint       line;
  GString    *tag;   /* of an unknown one: how it begins */
  GString    *text;  /* what stands directly in it */
  GString    *inner; /* the same with the elements inside */
  gboolean    has_children;
  const char *follows; /* the known element before */

  CyLrmxKin *kin;
  GString   *kin_text;
  int        kin_element;
} Reader;

/**
 * cy_lrmx_set_error:
 * @error: return location
 * @code: a #CyErrorCode
 * @line: where in the file, counted from 1; 0 when nobody knows
 * @element: (nullable): in which element
 * @message: what is wrong; of %CY_ERROR_FORM_DAMAGED marked N_()
 */
void
cy_lrmx_set_error (GError **error, int code, guint line, const char *element, const char *message)
{
  GError       *made = g_error_new_literal (CY_ERROR, code, message);
  CyErrorPlace *place = cy_error_get_place (made);
  const int     found = element != NULL ? cy_lrmx_element_find (element) : -1;

  place->row = line;
  place->field = g_strdup (element);
  place->title = found >= 0 ? g_strdup (cy_lrmx_element_get_title ((CyLrmxElement) found)) : NULL;
  g_propagate_error (error, made);
}

static guint
get_line (Reader *self)
{
  return (guint) XML_GetCurrentLineNumber (self->parser);
}

/* Only the first call counts. */
static void
stop (Reader *self, int code, const char *message)
{
  if (self->error == NULL)
    cy_lrmx_set_error (&self->error, code, get_line (self), self->name, message);
  XML_StopParser (self->parser, XML_FALSE);
}

static gboolean
is_photo (const Reader *self)
{
  return self->element == CY_LRMX_PHOTO;
}

static gboolean
count_bytes (Reader *self, gsize n)
{
  self->n_bytes += n;
  if (self->n_bytes <= CY_LRMX_MAX_TEXT)
    return TRUE;
  stop (self, CY_ERROR_FORM_TOO_LARGE, "more text than a form holds");

  return FALSE;
}

/* ---- The family ---- */

static void
begin_in_family (Reader *self, const char *name)
{
  if (self->depth == 2 && g_str_equal (name, CY_LRMX_ITEM))
    {
      if (self->form->family->len >= CY_LRMX_MAX_KIN)
        stop (self, CY_ERROR_FORM_TOO_LARGE, "too many members of the family");
      else
        self->kin = cy_lrmx_form_add_kin (self->form);
    }
  else if (self->depth == 3 && self->kin != NULL)
    {
      self->kin_element = cy_lrmx_kin_find (name);
      g_string_truncate (self->kin_text, 0);
    }
}

static void
end_in_family (Reader *self)
{
  if (self->depth == 3 && self->kin != NULL && self->kin_element >= 0)
    {
      g_free (self->kin->texts[self->kin_element]);
      self->kin->texts[self->kin_element] = g_strdup (self->kin_text->str);
      self->kin_element = -1;
    }
  else if (self->depth == 2)
    self->kin = NULL;
}

/* ---- Elements below the root ---- */

static void
append_tag (GString *into, const char *name, const char **attributes)
{
  g_string_append_printf (into, "<%s", name);
  for (; attributes[0] != NULL; attributes += 2)
    {
      g_string_append_printf (into, " %s=\"", attributes[0]);
      cy_lrmx_escape (into, attributes[1], strlen (attributes[1]));
      g_string_append_c (into, '"');
    }
  g_string_append_c (into, '>');
}

static void
begin_element (Reader *self, const char *name, const char **attributes)
{
  const int found = cy_lrmx_element_find (name);

  /* A second one of the same name is kept as it is. */
  self->element = found >= 0 && self->form->lines[found] == 0 ? found : -1;
  g_free (self->name);
  self->name = g_strdup (name);
  self->line = get_line (self);
  self->has_children = FALSE;
  self->kin_element = -1;
  self->kin = NULL;
  g_string_truncate (self->text, 0);
  g_string_truncate (self->inner, 0);
  g_string_truncate (self->tag, 0);
  append_tag (self->tag, name, attributes);
  count_bytes (self, self->tag->len);
}

static void
keep_other (Reader *self)
{
  CyLrmxOther *other = cy_lrmx_form_add_other (self->form, self->name, self->follows);

  other->xml = g_strdup_printf ("%s%s</%s>", self->tag->str, self->inner->str, self->name);
  if (!self->has_children)
    other->plain = g_strdup (self->text->str);
  if (g_str_equal (self->name, CY_LRMX_POLITICAL) && self->form->political == NULL)
    self->form->political = g_strdup (other->plain);
}

static void
end_element (Reader *self)
{
  if (self->element < 0 || (self->has_children && self->element != CY_LRMX_FAMILY))
    {
      keep_other (self);
      return;
    }
  self->form->lines[self->element] = self->line;
  self->follows = cy_lrmx_element_get_name (self->element);
  if (is_photo (self))
    {
      if (!cy_lrmx_take_photo (self->form, self->text->str, self->line, &self->error))
        XML_StopParser (self->parser, XML_FALSE);
    }
  else if (self->element == CY_LRMX_FAMILY)
    cy_lrmx_form_set (self->form, CY_LRMX_FAMILY, self->inner->str);
  else
    cy_lrmx_form_set (self->form, self->element, self->text->str);
}

static void
begin_inside (Reader *self, const char *name, const char **attributes)
{
  const gsize before = self->inner->len;

  self->has_children = TRUE;
  if (is_photo (self))
    {
      stop (self, CY_ERROR_FORM_DAMAGED, N_ ("elements inside the photo"));
      return;
    }
  append_tag (self->inner, name, attributes);
  if (count_bytes (self, self->inner->len - before) && self->element == CY_LRMX_FAMILY)
    begin_in_family (self, name);
}

static gboolean
is_root (const char *name)
{
  const char *colon = strchr (name, ':');

  return g_str_equal (colon != NULL ? colon + 1 : name, CY_LRMX_ROOT);
}

static void XMLCALL
start_cb (void *data, const XML_Char *name, const XML_Char **attributes)
{
  Reader *self = data;

  if (self->error != NULL)
    return;
  if (strlen (name) > CY_LRMX_MAX_NAME || self->depth >= CY_LRMX_MAX_DEPTH)
    stop (self, CY_ERROR_FORM_TOO_LARGE, "elements named or nested beyond any form");
  else if (self->depth == 0 && !is_root (name))
    stop (self, CY_ERROR_NOT_A_FORM, "the root is no Person");
  else if (self->depth == 1)
    begin_element (self, name, attributes);
  else if (self->depth > 1)
    begin_inside (self, name, attributes);
  self->depth++;
}

static void XMLCALL
end_cb (void *data, const XML_Char *name)
{
  Reader *self = data;

  if (self->error != NULL)
    return;
  self->depth--;
  if (self->depth == 1)
    {
      end_element (self);
      g_clear_pointer (&self->name, g_free);
    }
  else if (self->depth > 1)
    {
      if (self->element == CY_LRMX_FAMILY)
        end_in_family (self);
      g_string_append_printf (self->inner, "</%s>", name);
      count_bytes (self, strlen (name) + 3);
    }
}

static gboolean
is_blank (const char *text, int length)
{
  for (int i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;

  return TRUE;
}

static void
take_photo_text (Reader *self, const char *text, int length)
{
  if (self->text->len + (gsize) length > MAX_PHOTO_TEXT)
    stop (self, CY_ERROR_FORM_TOO_LARGE, "the photo is larger than 4 MB");
  else
    g_string_append_len (self->text, text, length);
}

static void XMLCALL
text_cb (void *data, const XML_Char *text, int length)
{
  Reader     *self = data;
  const gsize before = self->inner->len;

  if (self->error != NULL || self->depth < 2)
    return;
  if (is_photo (self))
    {
      take_photo_text (self, text, length);
      return;
    }
  /* How the family is indented is not news. */
  if (self->element == CY_LRMX_FAMILY && self->depth < 4 && is_blank (text, length))
    return;
  cy_lrmx_escape (self->inner, text, (gsize) length);
  if (self->depth == 2)
    g_string_append_len (self->text, text, length);
  if (self->kin_element >= 0)
    g_string_append_len (self->kin_text, text, length);
  count_bytes (self, self->inner->len - before);
}

static void XMLCALL
doctype_cb (void           *data,
            const XML_Char *name,
            const XML_Char *system,
            const XML_Char *public,
            int in)
{
  stop (data, CY_ERROR_HOSTILE, "a document type declaration");
}

/* ---- The whole ---- */

static gboolean
is_foreign (Reader *self, const char *bytes, gsize length)
{
  const XML_Index at = XML_GetCurrentByteIndex (self->parser);

  return at >= 0 && (gsize) at < length && (guchar) bytes[at] >= 0x80;
}

static gboolean
ends_early (enum XML_Error code)
{
  return code == XML_ERROR_NO_ELEMENTS || code == XML_ERROR_UNCLOSED_TOKEN ||
         code == XML_ERROR_PARTIAL_CHAR || code == XML_ERROR_UNCLOSED_CDATA_SECTION;
}

static void
set_parse_error (Reader *self, const char *bytes, gsize length, GError **error)
{
  const enum XML_Error code = XML_GetErrorCode (self->parser);

  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  else if (self->depth == 0 && length > 0 && *bytes != '<' && (guchar) *bytes != 0xef)
    cy_lrmx_set_error (error, CY_ERROR_NOT_A_FORM, 1, NULL, "this is not XML");
  else if (code == XML_ERROR_INVALID_TOKEN && is_foreign (self, bytes, length))
    cy_lrmx_set_error (error,
                       CY_ERROR_FORM_DAMAGED,
                       get_line (self),
                       self->name,
                       N_ ("the text is not UTF-8"));
  else
    cy_lrmx_set_error (error,
                       CY_ERROR_FORM_DAMAGED,
                       get_line (self),
                       self->name,
                       ends_early (code) ? N_ ("the file ends too early")
                                         : N_ ("the XML is not well-formed"));
}

/* All versions met so far begin with 3; another one may mean other things by the same names. */
static gboolean
check_version (const CyLrmxForm *form, GError **error)
{
  g_autofree char *version = g_strstrip (g_strdup (cy_lrmx_form_get (form, CY_LRMX_VERSION)));

  if (*version == '\0' || (version[0] == '3' && (version[1] == '.' || version[1] == '\0') &&
                           strspn (version, "0123456789.") == strlen (version)))
    return TRUE;
  cy_lrmx_set_error (error,
                     CY_ERROR_FORM_VERSION,
                     form->lines[CY_LRMX_VERSION],
                     cy_lrmx_element_get_name (CY_LRMX_VERSION),
                     version);

  return FALSE;
}

static gboolean
parse (Reader *self, GBytes *bytes, GError **error)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize done = 0; done <= length; done += CHUNK)
    {
      const gsize n = MIN (length - done, CHUNK);

      if (XML_Parse (self->parser, n > 0 ? data + done : "", (int) n, done + n == length) !=
            XML_STATUS_OK ||
          self->error != NULL)
        {
          set_parse_error (self, data, length, error);
          return FALSE;
        }
      if (done + n == length)
        break;
    }

  return check_version (self->form, error);
}

static void
reader_init (Reader *self, CyLrmxForm *form)
{
  *self = (Reader){ .form = form, .element = -1, .kin_element = -1, .follows = CY_LRMX_ROOT };
  self->tag = g_string_new (NULL);
  self->text = g_string_new (NULL);
  self->inner = g_string_new (NULL);
  self->kin_text = g_string_new (NULL);
  /* Whatever the first line says: the format is UTF-8. */
  self->parser = XML_ParserCreate ("UTF-8");
  XML_SetUserData (self->parser, self);
  XML_SetElementHandler (self->parser, start_cb, end_cb);
  XML_SetCharacterDataHandler (self->parser, text_cb);
  XML_SetStartDoctypeDeclHandler (self->parser, doctype_cb);
}

static void
reader_clear (Reader *self)
{
  XML_ParserFree (self->parser);
  g_string_free (self->tag, TRUE);
  g_string_free (self->text, TRUE);
  g_string_free (self->inner, TRUE);
  g_string_free (self->kin_text, TRUE);
  g_free (self->name);
  g_clear_error (&self->error);
}

/**
 * cy_lrmx_read:
 * @bytes: a .lrmx file
 * @error: return location, with the line and the element: %CY_ERROR_NOT_A_FORM when it is
 *   something else, %CY_ERROR_FORM_DAMAGED when it ends too early or is not UTF-8,
 *   %CY_ERROR_FORM_VERSION, %CY_ERROR_FORM_TOO_LARGE, %CY_ERROR_HOSTILE when it declares entities
 *
 * No element has to be there.
 *
 * Returns: (transfer full): the form
 */
CyLrmxForm *
cy_lrmx_read (GBytes *bytes, GError **error)
{
  g_autoptr (CyLrmxForm) form = cy_lrmx_form_new ();
  Reader   reader;
  gboolean good;

  if (g_bytes_get_size (bytes) > CY_LRMX_MAX_BYTES)
    {
      cy_lrmx_set_error (error, CY_ERROR_FORM_TOO_LARGE, 0, NULL, "more than 48 MB");
      return NULL;
    }
  reader_init (&reader, form);
  good = parse (&reader, bytes, error);
  reader_clear (&reader);

  return good ? g_steal_pointer (&form) : NULL;
}

/**
 * cy_lrmx_take_photo:
 * @form: a form
 * @base64: with blanks and line breaks; nothing for no photo
 * @line: where it stands
 * @error: return location; %CY_ERROR_FORM_DAMAGED, %CY_ERROR_FORM_TOO_LARGE
 *
 * Returns: whether it could be read
 */
gboolean
cy_lrmx_take_photo (CyLrmxForm *form, const char *base64, guint line, GError **error)
{
  const char *name = cy_lrmx_element_get_name (CY_LRMX_PHOTO);
  g_autoptr (GString) plain = g_string_new (NULL);
  gsize   length;
  guchar *bytes;

  for (const char *at = base64; *at != '\0'; at++)
    if (!g_ascii_isspace (*at))
      g_string_append_c (plain, *at);
  if (plain->len == 0)
    return TRUE;
  length = strspn (plain->str, BASE64_CHARACTERS);
  length += strspn (plain->str + length, "=");
  if (length != plain->len || plain->len % 4 != 0)
    {
      cy_lrmx_set_error (error, CY_ERROR_FORM_DAMAGED, line, name, N_ ("the photo is not base64"));
      return FALSE;
    }
  bytes = g_base64_decode (plain->str, &length);
  form->photo = g_bytes_new_take (bytes, length);
  if (length <= CY_LRMX_MAX_PHOTO)
    return TRUE;
  cy_lrmx_set_error (error, CY_ERROR_FORM_TOO_LARGE, line, name, "the photo is larger than 4 MB");

  return FALSE;
}
