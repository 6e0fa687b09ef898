using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds;

/// <summary>Who and what a text names, and the ids under which they have or get an entry.</summary>
/// <remarks>
/// A name is looked up among the entries that exist (by title, alias or former id), then among those this text has named
/// already; otherwise it gets a new entry. A name that fits several entries is linked to none of them.
/// </remarks>
internal sealed class EntityBook(KnownEntries known, string file)
{
    private readonly List<SeedEntity> entities = [];
    private readonly Dictionary<string, SeedEntity> byId = new(StringComparer.Ordinal);
    private readonly KnownNames knownNames = new(known);
    private readonly HeardNames heard = new();
    private readonly HashSet<string> takenIds =
    [
        .. known.Entries.Select(e => e.Id),
        .. known.Entries.SelectMany(e => e.FormerIds),
    ];
    private readonly Dictionary<string, int> filmYears = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> idsOfNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> characters = new(known.Characters.Select(Names.Key), StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> charactersBySurname = known
        .Characters.Select(Names.Key)
        .Distinct(StringComparer.Ordinal)
        .GroupBy(c => Names.Key(Names.Surname(c)), StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
    private readonly HashSet<(string, string)> aliases = [];
    private readonly HashSet<string> lives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> idsOfSounds = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> diagnostics = [];
    private readonly HashSet<string> refused = new(StringComparer.Ordinal);

    /// <summary>What this text names, in the order of first mention.</summary>
    public IReadOnlyList<SeedEntity> Entities => entities;

    /// <summary>Names that fitted several entries, and the like.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>Other spellings met in this text: the entry, the spelling and its line.</summary>
    public List<(string Id, string Spelling, LineRange Lines)> Spellings { get; } = [];

    /// <summary>Quoted titles that are no film's: books, songs.</summary>
    public HashSet<string> OtherTitles { get; } = new(StringComparer.Ordinal);

    /// <summary>True for a quoted title that is known to be a book's or another work's.</summary>
    public bool IsNoFilm(string title) =>
        OtherTitles.Contains(Names.Key(title)) || byId.ContainsKey("works/" + Slug.FromTitle(title));

    /// <summary>Surnames that fitted several people and are linked to none.</summary>
    public IReadOnlySet<string> Refused => refused;

    /// <summary>Entries that exist, for finding what a passage names.</summary>
    public KnownEntries Known => known;

    /// <summary>Notes a full name that occurs somewhere in the text, for surnames that stand alone elsewhere.</summary>
    public void Hear(string fullName) => heard.Add(fullName);

    /// <summary>True for a full name that occurs in the text.</summary>
    public bool IsHeard(string fullName) => heard.Contains(fullName);

    /// <summary>True for the surname of exactly one person whom the text names in full.</summary>
    public bool IsSurnameOfOne(string surname) => heard.OfSurname(surname).Length == 1;

    /// <summary>Notes a role of a film.</summary>
    public void HearCharacter(string name)
    {
        var key = Names.Key(name);
        if (characters.Add(key))
        {
            var surname = Names.Key(Names.Surname(key));
            if (!charactersBySurname.TryGetValue(surname, out var roles))
            {
                charactersBySurname.Add(surname, roles = []);
            }

            roles.Add(key);
        }

        if (Names.IsFullName(name))
        {
            Hear(name);
        }
    }

    /// <summary>True where the name is a role, and no real person of that name has been met.</summary>
    public bool IsOnlyCharacter(string name) =>
        characters.Contains(Names.Key(name))
        && Existing("people", name).Length == 0
        && !idsOfNames.ContainsKey(KnownNames.NameKey("people", name));

    /// <summary>Notes that a biography is about somebody.</summary>
    public void HearLife(string fullName) => lives.Add(Names.Key(fullName));

    /// <summary>Gives a person a page, although a role bears the name: the text speaks of the person as well.</summary>
    public void MeetRealPerson(string name, LineRange lines) => _ = FullNamePerson(name, lines, []);

    /// <summary>True for a name under which the text or the content knows a person, not only a role.</summary>
    public bool IsRealPerson(string name) =>
        Existing("people", name).Length > 0
        || idsOfNames.ContainsKey(KnownNames.NameKey("people", name))
        || lives.Contains(Names.Key(name))
        || Alike(name) is not null;

    /// <summary>What to write for a person: a slug, or the name itself where no single entry can be meant.</summary>
    /// <param name="name">A full name, or a surname alone.</param>
    /// <param name="trades">Words of the occupation that is implied, as <c>poet</c>; empty for any.</param>
    public ClaimValue Person(string name, LineRange lines, params ImmutableArray<string> trades) =>
        PersonId(name, lines, trades) is { } id ? ClaimValue.Of(id["people/".Length..]) : ClaimValue.Of(name);

    /// <summary>The id of a person; null where the name cannot be tied to one entry.</summary>
    public string? PersonId(string name, LineRange lines, params ImmutableArray<string> trades)
    {
        if (Names.IsFullName(name))
        {
            return FullNamePerson(name, lines, trades);
        }

        var key = Names.Key(name);
        var full = heard.OfSurname(name);
        var fitting = knownNames.OfSurname(key);
        var people = full.Where(n => !characters.Contains(n) || idsOfNames.ContainsKey(KnownNames.NameKey("people", n)))
            .Select(n => PersonOfFullName(n) ?? "people/" + Slug.FromTitle(n))
            .Concat(fitting.Select(e => e.Id))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var roles = charactersBySurname
            .GetValueOrDefault(key, [])
            .Where(c => !idsOfNames.ContainsKey(KnownNames.NameKey("people", c)) && Existing("people", c).Length == 0)
            .ToArray();
        var isRefused = trades.Length > 0 && fitting.Any(e => !Fits(e, trades));
        if (people.Length + roles.Length == 0)
        {
            return null;
        }

        // A role that only the content knows does not make a surname doubtful whose bearer the text names in full.
        if (people.Length == 1 && (roles.Length == 0 || full.Length == 1) && !isRefused)
        {
            var id = people[0];
            if (full is [var only] && !byId.ContainsKey(id) && heard.Spelling(only) is { } spelled)
            {
                return FullNamePerson(spelled, lines, trades);
            }

            Remember(id, name, lines);
            return id;
        }

        var candidates = people.Concat(roles.Select(r => $"the role '{r}'"));
        Ambiguous(name, lines, candidates);
        return null;
    }

    /// <summary>The id of an organisation, with its page.</summary>
    public string Organisation(string name, LineRange lines)
    {
        // "Kirov Ballet Company" is the Kirov Ballet; a "Dance Company" bears the word as part of its name.
        const string Suffix = " Ballet Company";
        var title = name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^" Company".Length] : name;
        var id = Entity("organisations", title, lines);
        if (title != name)
        {
            Spelled(id, name, lines);
        }

        return id;
    }

    /// <summary>The id of a place.</summary>
    public string Place(string name, LineRange lines) => Entity("places", name, lines);

    /// <summary>The id of a work.</summary>
    public string Work(string title, LineRange lines) => Entity("works", title, lines);

    /// <summary>The work of that title that the text has named already; null where there is none.</summary>
    public string? WorkOf(string title) => idsOfNames.GetValueOrDefault(KnownNames.NameKey("works", title));

    /// <summary>True for the title of a film that is known or that the text has named.</summary>
    public bool IsFilm(string title) =>
        Existing("films", title).Length > 0 || Slug.FromTitle(title) is { } slug && byId.ContainsKey($"films/{slug}");

    /// <summary>The id of a film; films of one title are told apart by year.</summary>
    /// <param name="year">Null where the text does not say.</param>
    public string Film(string title, int? year, LineRange lines)
    {
        var existing = Existing("films", title)
            .Where(e => year is null || e.Year is null || Math.Abs(e.Year.Value - year.Value) <= 1)
            .OrderBy(e => year is { } y && e.Year is { } known ? Math.Abs(known - y) : 1)
            .ToArray();
        if (existing.Length == 1 || (existing.Length > 1 && year is not null && existing[0].Year == year))
        {
            Remember(existing[0].Id, title, lines);
            return existing[0].Id;
        }

        var slug = Slug.FromTitle(title) ?? "untitled";
        var plain = "films/" + slug;
        var dated = year is { } y2 ? $"{plain}-{y2}" : plain;
        var id =
            byId.ContainsKey(plain) && SameYear(plain, year) ? plain
            : byId.ContainsKey(dated) ? dated
            : !byId.ContainsKey(plain) && !takenIds.Contains(plain) ? plain
            : dated;
        if (year is { } value)
        {
            filmYears.TryAdd(id, value);
        }

        Remember(id, title, lines);
        return id;
    }

    /// <summary>Notes that an entry's name is spelled in another way.</summary>
    public void Spelled(string id, string spelling, LineRange lines)
    {
        // An alias that the entry has already is still something that this text says.
        var title = knownNames.ById(id)?.Title;
        var own = byId.TryGetValue(id, out var entity) ? entity.Title : "";
        if (!IsSame(spelling, own) && !IsSame(spelling, title) && aliases.Add((id, spelling)))
        {
            Spellings.Add((id, spelling, lines));
        }
    }

    /// <summary>The maker of a work, whose name may be spelled otherwise in the entry of the work that exists.</summary>
    /// <remarks>Two spellings are one person only where the work is the same: "Kavanagh" is not everywhere "Kavanaugh".</remarks>
    public ClaimValue Maker(string name, string workId, LineRange lines, params ImmutableArray<string> trades)
    {
        ImmutableArray<string> makers = knownNames.ById(workId) is { } work ? work.Creators : [];
        var near = makers
            .Select(m => knownNames.ById(m))
            .OfType<KnownEntry>()
            .Where(e => Existing("people", name).Length == 0 && Likeness.IsNear(e.Title, name))
            .ToArray();
        if (near.Length != 1)
        {
            return Person(name, lines, trades);
        }

        var id = near[0].Id;
        idsOfNames.TryAdd(KnownNames.NameKey("people", name), id);
        Remember(id, name, lines);
        Spelled(id, name, lines);
        diagnostics.Add(
            new(
                DiagnosticCode.RepairedValue,
                new(file, lines.First, 0),
                $"read '{name}' as '{near[0].Title}' ({id}), who made {workId} already; the other spelling becomes an alias"
            )
        );
        return ClaimValue.Of(id["people/".Length..]);
    }

    private string? FullNamePerson(string printed, LineRange lines, ImmutableArray<string> trades)
    {
        var name = Names.Quiet(printed);
        var existing = Existing("people", name);
        if (existing.Length == 0 && idsOfNames.TryGetValue(KnownNames.NameKey("people", name), out var met))
        {
            Spelled(met, name, lines);
            return met;
        }

        if (existing.Length > 1 && trades.Length > 0)
        {
            var fitting = existing.Where(e => e.Trades.Any(t => trades.Contains(t))).ToArray();
            existing = fitting.Length == 1 ? fitting : existing;
        }

        if (existing.Length > 1)
        {
            Ambiguous(name, lines, existing.Select(e => e.Id));
            return null;
        }

        if (existing.Length == 1)
        {
            Remember(existing[0].Id, name, lines);
            Spelled(existing[0].Id, name, lines);
            return existing[0].Id;
        }

        if (Alike(name) is { } alike)
        {
            var title = byId.TryGetValue(alike, out var entity) ? entity.Title : knownNames.ById(alike)!.Title;
            idsOfNames.TryAdd(KnownNames.NameKey("people", name), alike);
            Remember(alike, name, lines);
            Spelled(alike, name, lines);
            diagnostics.Add(
                new(
                    DiagnosticCode.RepairedValue,
                    new(file, lines.First, 0),
                    $"read '{name}' as another spelling of '{title}' ({alike}); if they are two people, give this one an entry of its own"
                )
            );
            return alike;
        }

        var id = Entity("people", name, lines);
        if (!idsOfSounds.TryGetValue(Names.Sound(name), out var ids))
        {
            idsOfSounds.Add(Names.Sound(name), ids = new(StringComparer.Ordinal));
        }

        ids.Add(id);
        Spelled(id, name, lines);
        return id;
    }

    // The one person whose name only the transliteration keeps apart from this one.
    private string? Alike(string name)
    {
        var sound = Names.Sound(name);
        var alike = knownNames
            .OfSound(sound)
            .Concat(idsOfSounds.GetValueOrDefault(sound, []))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return alike is [var only] ? only : null;
    }

    private string Entity(string folder, string name, LineRange lines)
    {
        var existing = Existing(folder, name);
        var key = KnownNames.NameKey(folder, name);
        var id =
            existing.Length > 0 ? existing[0].Id
            : idsOfNames.TryGetValue(key, out var same) ? same
            : FreeId(folder, name);
        idsOfNames.TryAdd(key, id);
        Remember(id, name, lines);
        return id;
    }

    private string FreeId(string folder, string name)
    {
        var plain = $"{folder}/{Slug.FromTitle(name) ?? "untitled"}";
        var id = plain;
        for (var number = 2; takenIds.Contains(id) || byId.ContainsKey(id); number++)
        {
            id = $"{plain}-{number}";
        }

        return id;
    }

    private void Remember(string id, string title, LineRange lines)
    {
        if (!byId.ContainsKey(id))
        {
            var entity = new SeedEntity(id, knownNames.ById(id)?.Title ?? Whole(title), lines);
            byId.Add(id, entity);
            entities.Add(entity);
        }
    }

    private static bool IsSame(string spelling, string? name) => spelling.TrimEnd('.') == name?.TrimEnd('.');

    // A name at the end of a sentence has lost its stop with the sentence's.
    private static string Whole(string name) =>
        name.EndsWith(" Jr", StringComparison.Ordinal) || name.EndsWith(" Sr", StringComparison.Ordinal)
            ? name + "."
            : name;

    private string? PersonOfFullName(string key) => idsOfNames.GetValueOrDefault(KnownNames.NameKey("people", key));

    private KnownEntry[] Existing(string folder, string name) => knownNames.Named(folder, name);

    private bool SameYear(string id, int? year) =>
        year is null
        || !filmYears.TryGetValue(id, out var other)
        || Math.Abs(other - year.Value) <= 1 && other == year.Value;

    private void Ambiguous(string name, LineRange lines, IEnumerable<string> candidates)
    {
        refused.Add(Names.Key(name));
        diagnostics.Add(
            new(
                DiagnosticCode.AmbiguousPerson,
                new(file, lines.First, 0),
                $"'{name}' may be {string.Join(" or ", candidates.Order(StringComparer.Ordinal))}, so it is linked to none; "
                    + "link it by hand where you know which"
            )
        );
    }

    // An entry without occupations says nothing against a trade; one whose occupations are all others does.
    private static bool Fits(KnownEntry entry, ImmutableArray<string> trades) =>
        entry.Trades.Length == 0
            ? trades.Any(t => entry.Id.EndsWith("-" + t, StringComparison.Ordinal))
                || Slug.FromTitle(entry.Title) == entry.Id["people/".Length..]
            : entry.Trades.Any(t => trades.Any(w => t.Contains(w, StringComparison.OrdinalIgnoreCase)));
}
