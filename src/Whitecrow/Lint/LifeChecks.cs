using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;
using Whitecrow.Site;

namespace Whitecrow.Lint;

/// <summary>Compares what people did with when they lived.</summary>
/// <remarks>
/// A row that an editor has marked as disputed or refuted is left alone. What is only improbable (a film that came out years
/// after its director's death, a director of ten) is not reported either where a <c>note</c> on the row explains it.
/// </remarks>
internal sealed class LifeChecks(SiteModel site, Contradictions contradictions)
{
    // A film comes out after it was shot: a player may have died in between.
    private const int YearsFromShootingToShowing = 2;
    private const int OldestAtWork = 105;
    private const int YoungestFilmmaker = 14;
    private const int YoungestMaker = 5;
    private const string Correct = "correct one of the dates or the name";
    private const string CorrectOrExplain = Correct + ", or explain it in a 'note' on this row";

    private readonly Dictionary<string, Life> lives = site.OfType(PersonType.Declaration)
        .Select(Life.Of)
        .Where(l => l.Born is not null || l.Died is not null)
        .ToDictionary(l => l.Person.Id.Value, StringComparer.Ordinal);

    /// <summary>The life of a person; null where neither birth nor death is dated.</summary>
    public Life? Find(Value? person) =>
        person is ReferenceValue reference && site.Links.Resolve(reference).Value is { } entry
            ? lives.GetValueOrDefault(entry.Id.Value)
            : null;

    public void Run()
    {
        foreach (var life in lives.Values.OrderBy(l => l.Person.Id))
        {
            Span(life);
        }

        foreach (var entry in site.Entries)
        {
            if (entry.Type == FilmType.Declaration)
            {
                Film(entry);
            }
            else if (entry.Type == WorkType.Declaration)
            {
                Work(entry);
            }
            else if (entry.Type == PersonType.Declaration)
            {
                Affiliations(entry);
                Relations(entry);
            }
            else if (entry.Type == ChapterType.Declaration)
            {
                Events(entry);
            }
            else if (entry.Type == SourceType.Declaration)
            {
                Authors(entry);
            }
        }
    }

    private void Span(Life life)
    {
        if (life is { Born: { } born, Died: { } died })
        {
            var years = died.Bounds.LeastYearsAfter(born.Bounds);
            contradictions.Compare(
                died.At,
                born.At,
                died.Bounds.EndsBefore(born.Bounds)
                        ? (
                            DiagnosticCode.ImpossibleLife,
                            $"{life.Name} cannot die ({died.Text}) before being born ({born.Text}); correct one of the two"
                        )
                    : years > Life.Longest
                        ? (
                            DiagnosticCode.ImpossibleLife,
                            $"from {born.Text} to {died.Text} {life.Name} would have lived {years} years, longer than anybody has; correct one of the two"
                        )
                    : null
            );
        }
    }

    private void Film(Entry film)
    {
        if ((Dated.Of(film.Fields, FilmType.Year) ?? FirstRelease(film)) is not { } made)
        {
            return;
        }

        var what = $"'{film.Title}' ({made.Placed})";
        Makers(film, FilmType.Cast, FilmType.CastPerson, made, what, mustLive: true, youngest: 0);
        Makers(film, FilmType.Directors, FilmType.CreditPerson, made, what, mustLive: true, YoungestFilmmaker);
        Makers(film, FilmType.Writers, FilmType.CreditPerson, made, what, mustLive: false, YoungestFilmmaker);
        Makers(film, FilmType.Crew, FilmType.CrewPerson, made, what, mustLive: false, YoungestFilmmaker);
    }

    private static Dated? FirstRelease(Entry film) =>
        film
            .Fields.Rows(FilmType.Releases)
            .Select(r => Dated.Of(r, FilmType.ReleaseDate))
            .OfType<Dated>()
            .MinBy(d => d.Bounds.BeginsFrom);

    // A work may appear long after its maker's death.
    private void Work(Entry work)
    {
        if (
            (Dated.Of(work.Fields, WorkType.Year) ?? Dated.Of(work.Fields, WorkType.Premiere, WorkType.PremiereDate)) is
            { } made
        )
        {
            var what = $"'{work.Title}' ({made.Placed})";
            Makers(work, WorkType.Creators, WorkType.CreatorPerson, made, what, mustLive: false, YoungestMaker);
        }
    }

    private void Makers(Entry of, Field rows, Field person, Dated made, string what, bool mustLive, int youngest)
    {
        foreach (var row in of.Fields.All(rows))
        {
            if (
                row is not { Verdict: null, Value: RowValue { Fields: var fields } }
                || fields.One(person)?.Value is not { } reference
                || Find(reference) is not { } life
            )
            {
                continue;
            }

            var isExplained = row.Note is not null;
            if (life.Born is { } born)
            {
                var most = made.Bounds.MostYearsAfter(born.Bounds);
                var least = made.Bounds.LeastYearsAfter(born.Bounds);
                contradictions.Compare(
                    made.At,
                    born.At,
                    made.Bounds.EndsBefore(born.Bounds)
                            ? (
                                DiagnosticCode.BeforeBirth,
                                $"{life.Name}, born {born.Placed}, cannot have worked on {what}; {Correct}"
                            )
                        : isExplained ? null
                        : most < youngest
                            ? (
                                DiagnosticCode.ImplausibleAge,
                                $"{life.Name}, born {born.Placed}, would have been {most} at most when making {what}; {CorrectOrExplain}"
                            )
                        : mustLive && life.Died is null && least > OldestAtWork
                            ? (
                                DiagnosticCode.ImplausibleAge,
                                $"{life.Name}, born {born.Placed}, would have been {least} at least when {what} was made; {CorrectOrExplain}"
                            )
                        : null,
                    reference.At
                );
            }

            if (mustLive && life.Died is { } died)
            {
                contradictions.Compare(
                    made.At,
                    died.At,
                    !isExplained && made.Bounds.BeginsFrom > AddYears(died.Bounds.EndsBy, YearsFromShootingToShowing)
                        ? (
                            DiagnosticCode.AfterDeath,
                            $"{life.Name}, who died {died.Placed}, cannot have worked on {what}; {CorrectOrExplain}"
                        )
                        : null,
                    reference.At
                );
            }
        }
    }

    private void Affiliations(Entry person)
    {
        if (lives.GetValueOrDefault(person.Id.Value) is not { } life)
        {
            return;
        }

        foreach (var row in person.Fields.All(PersonType.Affiliations))
        {
            if (
                row is not { Verdict: null, Value: RowValue { Fields: var fields } }
                || fields.One(PersonType.AffiliationWhen)?.Value is not DateValue when
            )
            {
                continue;
            }

            var bounds = DateBounds.OfStretch(when.Date);
            var where = $"'{fields.Text(PersonType.AffiliationOrganisation)}'";
            if (life.Born is { } born)
            {
                contradictions.Compare(
                    when.At,
                    born.At,
                    bounds.BeginsBefore(born.Bounds)
                        ? (
                            DiagnosticCode.BeforeBirth,
                            $"{life.Name}, born {born.Placed}, cannot have come to {where} in {when.Date}; {Correct}"
                        )
                        : null
                );
            }

            if (life.Died is { } died)
            {
                contradictions.Compare(
                    when.At,
                    died.At,
                    bounds.EndsAfter(died.Bounds)
                        ? (
                            DiagnosticCode.AfterDeath,
                            $"{life.Name}, who died {died.Placed}, cannot have been at {where} until the end of {when.Date}; {Correct}"
                        )
                        : null
                );
            }
        }
    }

    private void Relations(Entry person)
    {
        foreach (var row in person.Fields.All(PersonType.Relations))
        {
            if (
                row is not { Verdict: null, Value: RowValue { Fields: var fields } }
                || fields.One(PersonType.RelationWhen)?.Value is not DateValue when
            )
            {
                continue;
            }

            // A biographer may come after a death, and so may whatever else a kind in free words may mean. That two people
            // were married or shared a room is another matter.
            var mustLive = row.Note is null && RelationKinds.NeedsBothAlive(fields.Text(PersonType.RelationKind));
            var bounds = DateBounds.OfStretch(when.Date);
            foreach (
                var life in new[]
                {
                    lives.GetValueOrDefault(person.Id.Value),
                    Find(fields.One(PersonType.RelationPerson)?.Value),
                }.OfType<Life>()
            )
            {
                if (life.Born is { } born)
                {
                    contradictions.Compare(
                        when.At,
                        born.At,
                        bounds.EndsBefore(born.Bounds)
                            ? (
                                DiagnosticCode.BeforeBirth,
                                $"{life.Name}, born {born.Placed}, cannot have had this tie in {when.Date}; {Correct}"
                            )
                            : null
                    );
                }

                if (mustLive && life.Died is { } died)
                {
                    contradictions.Compare(
                        when.At,
                        died.At,
                        bounds.BeginsAfter(died.Bounds)
                            ? (
                                DiagnosticCode.AfterDeath,
                                $"{life.Name}, who died {died.Placed}, cannot have had this tie in {when.Date}; {CorrectOrExplain}"
                            )
                            : null
                    );
                }
            }
        }
    }

    private void Events(Entry chapter)
    {
        foreach (var row in chapter.Fields.All(ChapterType.Events))
        {
            if (
                row is not { Verdict: null, Value: RowValue { Fields: var fields } }
                || fields.One(ChapterType.EventWhen)?.Value is not DateValue when
            )
            {
                continue;
            }

            var bounds = DateBounds.OfStretch(when.Date);
            var what = $"'{fields.Text(ChapterType.EventTitle)}' ({when.Date}, {when.At.File}:{when.At.Line})";
            var present = fields
                .All(ChapterType.EventWho)
                .Select(v => (Who: v.Value, Life: Find(v.Value)))
                .Where(p => p.Life is not null)
                .ToList();
            foreach (var (who, life) in present)
            {
                // Where it is one of several who could not be there, the date has witnesses, and the name may be wrong.
                Event(
                    life!,
                    when.At,
                    bounds,
                    what,
                    present.Count > 1 ? who.At : null,
                    isExplained: row.Note is not null
                );
            }
        }
    }

    private void Event(
        Life life,
        SourceLocation when,
        DateBounds bounds,
        string what,
        SourceLocation? who,
        bool isExplained
    )
    {
        if (life.Born is { } born)
        {
            var age = bounds.LeastYearsAfter(born.Bounds);
            contradictions.Compare(
                when,
                born.At,
                bounds.EndsBefore(born.Bounds)
                        ? (
                            DiagnosticCode.BeforeBirth,
                            $"{life.Name}, born {born.Placed}, cannot have taken part in {what}; {Correct}"
                        )
                    : !isExplained && life.Died is null && age > OldestAtWork
                        ? (
                            DiagnosticCode.ImplausibleAge,
                            $"{life.Name}, born {born.Placed}, would have been {age} at least at {what}; {CorrectOrExplain}"
                        )
                    : null,
                who
            );
        }

        if (life.Died is { } died)
        {
            contradictions.Compare(
                when,
                died.At,
                !isExplained && bounds.BeginsAfter(died.Bounds)
                    ? (
                        DiagnosticCode.AfterDeath,
                        $"{life.Name}, who died {died.Placed}, cannot have taken part in {what}; {CorrectOrExplain}"
                    )
                    : null,
                who
            );
        }
    }

    private void Authors(Entry source)
    {
        if (Dated.Of(source.Fields, SourceType.Published) is not { } published)
        {
            return;
        }

        foreach (var author in source.Fields.All(SourceType.Author).Select(v => v.Value))
        {
            if (Find(author)?.Born is { } born)
            {
                contradictions.Compare(
                    published.At,
                    born.At,
                    published.Bounds.EndsBefore(born.Bounds)
                        ? (
                            DiagnosticCode.BeforeBirth,
                            $"'{source.Title}' ({published.Placed}) cannot be by somebody born {born.Placed}; {Correct}"
                        )
                        : null,
                    author.At
                );
            }
        }
    }

    private static DateOnly AddYears(DateOnly day, int years) =>
        day.Year + years > DateOnly.MaxValue.Year ? DateOnly.MaxValue : day.AddYears(years);
}
