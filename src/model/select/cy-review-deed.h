/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-review-matrix.h"

G_BEGIN_DECLS

/**
 * CyReviewReply:
 * @subject: id of the subject
 * @answer: code of the set review_answer
 * @item: id of the condition that was found, 0 for none
 * @finding: (nullable): in words
 * @date: when the office answered
 *
 * What one office says of one subject.
 */
typedef struct
{
  gint64      subject;
  const char *answer;
  gint64      item;
  const char *finding;
  CyDate      date;
} CyReviewReply;

/**
 * CyReviewReplies:
 * @round: id of an open round
 * @office: code of the office
 * @replies: (array length=n_replies): what it says
 * @n_replies: how many
 * @step_name: in the user's words
 */
typedef struct
{
  gint64               round;
  const char          *office;
  const CyReviewReply *replies;
  guint                n_replies;
  const char          *step_name;
} CyReviewReplies;

/**
 * CyReviewTaken:
 * @n_new: answers where there was none
 * @n_changed: answers that took the place of another
 * @n_same: answers that stood there already
 * @n_withdrawn: conclusions that do not hold any more, because an answer changed
 */
typedef struct
{
  guint n_new;
  guint n_changed;
  guint n_same;
  guint n_withdrawn;
} CyReviewTaken;

/**
 * CyReviewVerdict:
 * @round: id of an open round
 * @subjects: (array length=n_subjects): of the round
 * @n_subjects: how many
 * @conclusion: code of the set review_conclusion
 * @date: when it was concluded
 * @reason: (nullable): why
 * @step_name: in the user's words
 */
typedef struct
{
  gint64        round;
  const gint64 *subjects;
  guint         n_subjects;
  const char   *conclusion;
  CyDate        date;
  const char   *reason;
  const char   *step_name;
} CyReviewVerdict;

gboolean cy_review_cell_is_same (const CyReviewCell *cell, const CyReviewReply *reply);
gboolean cy_review_take_replies (CyConn                *conn,
                                 const CyReviewReplies *replies,
                                 CyReviewTaken         *taken,
                                 GError               **error);
gboolean cy_review_conclude (CyConn                *conn,
                             const CyReviewVerdict *verdict,
                             guint                 *n_done,
                             guint                 *n_refused,
                             GError               **error);
gboolean cy_review_tell_townships (CyConn       *conn,
                                   const gint64 *subjects,
                                   guint         n_subjects,
                                   CyDate        date,
                                   const char   *step_name,
                                   guint        *n_done,
                                   GError      **error);

G_END_DECLS
