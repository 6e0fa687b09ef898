using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds.Language;
using Whitecrow.Site;

namespace Whitecrow.Lint;

/// <summary>Compares an age that a text states with the dates of birth and of the event.</summary>
/// <remarks>
/// Only where both are certain: the texts of an event in which one person took part, the remark beside a death, and the
/// sentence on a person's own page that tells of the death. Read are <c>aged 54</c>, <c>aged fifty-four</c>, <c>at the age of
/// 54</c> and <c>54 years old</c>.
/// </remarks>
internal sealed class StatedAges(SiteModel site, Lives lives)
{
    public IEnumerable<Diagnostic> Run() =>
        site.Entries.SelectMany(e =>
            e.Type == ChapterType.Declaration ? Events(e)
            : e.Type == PersonType.Declaration ? Death(e)
            : []
        );

    private IEnumerable<Diagnostic> Events(Entry chapter)
    {
        foreach (var row in chapter.Fields.All(ChapterType.Events))
        {
            if (
                row is { Verdict: null, Value: RowValue { Fields: var fields } }
                && fields.One(ChapterType.EventWhen)?.Value is DateValue when
                && fields.All(ChapterType.EventWho) is [var who]
                && lives.Find(who.Value) is { Born: { } born } life
            )
            {
                foreach (var field in new[] { ChapterType.EventTitle, ChapterType.EventText })
                {
                    if (fields.One(field)?.Value is TextValue text)
                    {
                        var prose = Prose.Of(chapter.Text, text);
                        foreach (var found in Wrong(chapter.Text, prose, 0, prose.Words.Length, born, when.Date, life))
                        {
                            yield return found;
                        }
                    }
                }
            }
        }
    }

    private static IEnumerable<Diagnostic> Death(Entry person)
    {
        var life = Life.Of(person);
        if (
            life is not { Born: { } born, Died: not null }
            || person.Fields.Row(PersonType.Died)?.Date(PersonType.LifeDate) is not { } died
        )
        {
            yield break;
        }

        var body = Prose.OfBody(person);
        var start = 0;
        for (var i = 0; i < body.Words.Length; i++)
        {
            if (i > 0 && body.Words[i].BeginsSentence)
            {
                start = i;
            }

            var isLast = i == body.Words.Length - 1 || body.Words[i + 1].BeginsSentence;
            if (isLast && Says(body, start, i, "died"))
            {
                foreach (var found in Wrong(person.Text, body, start, i + 1, born, died, life))
                {
                    yield return found;
                }
            }
        }
    }

    private static bool Says(Prose prose, int start, int end, string word)
    {
        for (var i = start; i <= end; i++)
        {
            if (prose.Text(i).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Diagnostic> Wrong(
        Diagnostics.SourceText source,
        Prose prose,
        int start,
        int end,
        Dated born,
        EdtfDate when,
        Life life
    )
    {
        for (var i = start; i < end; i++)
        {
            if (AgeAt(prose, i, end) is not var (age, word))
            {
                continue;
            }

            var bounds = DateBounds.OfMoment(when);
            var (least, most) = (bounds.LeastYearsAfter(born.Bounds), bounds.MostYearsAfter(born.Bounds));
            if (age < least || age > most)
            {
                yield return new(
                    DiagnosticCode.WrongAge,
                    source.LocationOf(prose.Words[word].Start),
                    $"{life.Name}, born {born.Placed}, was {(least == most ? $"{least}" : $"{least} or {most}")} in {when}, not {age}; correct the age or one of the dates"
                );
            }
        }
    }

    // The age, and which word states it; null where none begins with this word.
    private static (int Age, int Word)? AgeAt(Prose prose, int i, int end)
    {
        var words = Enumerable
            .Range(i, Math.Min(6, end - i))
            .Select(n => prose.Text(n).ToString().ToLowerInvariant())
            .ToArray();
        return words switch
        {
            ["aged", .. var rest] when NumberWords.At(rest) is { } age => (age, i + 1),
            ["age", "of", .. var rest] when NumberWords.At(rest) is { } age => (age, i + 2),
            [_, "years", "old", ..] when NumberWords.At(words) is { } age => (age, i),
            [_, _, "years", "old", ..] when NumberWords.At(words) is { } age and > 20 => (age, i),
            _ => null,
        };
    }
}
