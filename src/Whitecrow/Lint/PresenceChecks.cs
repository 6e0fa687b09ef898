using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;
using Whitecrow.Site;

namespace Whitecrow.Lint;

/// <summary>Compares where people were, with whom and at what, with when they lived.</summary>
/// <remarks>A row that an editor has marked as disputed or refuted is left alone, and what is only improbable also where a <c>note</c> explains it.</remarks>
internal sealed class PresenceChecks(SiteModel site, Lives lives, Contradictions contradictions)
{
    public void Run()
    {
        foreach (var person in site.OfType(PersonType.Declaration))
        {
            Affiliations(person);
            Relations(person);
        }

        foreach (var chapter in site.OfType(ChapterType.Declaration))
        {
            Events(chapter);
        }
    }

    private void Affiliations(Entry person)
    {
        if (lives.Of(person) is not { } life)
        {
            return;
        }

        foreach (var (_, fields, when) in DatedRows(person, PersonType.Affiliations, PersonType.AffiliationWhen))
        {
            var bounds = DateBounds.OfStretch(when.Date);
            var where = $"'{fields.Text(PersonType.AffiliationOrganisation)}'";
            Born(life, when, b => bounds.BeginsBefore(b), $"have come to {where} in {when.Date}");
            Died(life, when, b => bounds.EndsAfter(b), $"have been at {where} until the end of {when.Date}");
        }
    }

    private void Relations(Entry person)
    {
        foreach (var (row, fields, when) in DatedRows(person, PersonType.Relations, PersonType.RelationWhen))
        {
            // A biographer may come after a death, and so may whatever else a kind in free words may mean. That two people
            // were married or shared a room is another matter.
            var mustLive = row.Note is null && RelationKinds.NeedsBothAlive(fields.Text(PersonType.RelationKind));
            var bounds = DateBounds.OfStretch(when.Date);
            var deed = $"have had this tie in {when.Date}";
            var both = new[] { lives.Of(person), lives.Find(fields.One(PersonType.RelationPerson)?.Value) };
            foreach (var life in both.OfType<Life>())
            {
                Born(life, when, b => bounds.EndsBefore(b), deed);
                if (mustLive)
                {
                    Died(life, when, b => bounds.BeginsAfter(b), deed);
                }
            }
        }
    }

    private void Events(Entry chapter)
    {
        foreach (var (row, fields, when) in DatedRows(chapter, ChapterType.Events, ChapterType.EventWhen))
        {
            var what = $"'{fields.Text(ChapterType.EventTitle)}' ({when.Date}, {when.At.File}:{when.At.Line})";
            var present = fields
                .All(ChapterType.EventWho)
                .Select(v => (Who: v.Value, Life: lives.Find(v.Value)))
                .Where(p => p.Life is not null)
                .ToList();
            foreach (var (who, life) in present)
            {
                // Where it is one of several who could not be there, the date has witnesses, and the name may be wrong.
                Event(life!, when, what, present.Count > 1 ? who.At : null, isExplained: row.Note is not null);
            }
        }
    }

    private void Event(Life life, DateValue when, string what, SourceLocation? who, bool isExplained)
    {
        var bounds = DateBounds.OfStretch(when.Date);
        var deed = $"have taken part in {what}";
        if (life.Born is { } born)
        {
            var age = bounds.LeastYearsAfter(born.Bounds);
            contradictions.Compare(
                when.At,
                born.At,
                bounds.EndsBefore(born.Bounds) ? LifeClash.BeforeBirth(life, born, deed)
                    : isExplained ? null
                    : LifeClash.TooOld(life, born, age, $"at {what}"),
                who
            );
        }

        Died(life, when, b => !isExplained && bounds.BeginsAfter(b), deed, who);
    }

    private void Born(Life life, DateValue when, Func<DateBounds, bool> clashes, string deed)
    {
        if (life.Born is { } born)
        {
            contradictions.Compare(
                when.At,
                born.At,
                clashes(born.Bounds) ? LifeClash.BeforeBirth(life, born, deed) : null
            );
        }
    }

    private void Died(
        Life life,
        DateValue when,
        Func<DateBounds, bool> clashes,
        string deed,
        SourceLocation? who = null
    )
    {
        if (life.Died is { } died)
        {
            contradictions.Compare(
                when.At,
                died.At,
                clashes(died.Bounds) ? LifeClash.AfterDeath(life, died, deed) : null,
                who
            );
        }
    }

    private static IEnumerable<(Attested Row, FieldMap Fields, DateValue When)> DatedRows(
        Entry entry,
        Field rows,
        Field date
    )
    {
        foreach (var row in entry.Fields.All(rows))
        {
            if (
                row is { Verdict: null, Value: RowValue { Fields: var fields } }
                && fields.One(date)?.Value is DateValue when
            )
            {
                yield return (row, fields, when);
            }
        }
    }
}
