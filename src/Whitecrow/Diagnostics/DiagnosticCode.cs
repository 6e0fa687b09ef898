using System.Collections.Immutable;

namespace Whitecrow.Diagnostics;

/// <summary>A kind of mistake. The list is closed: these are all there are.</summary>
/// <remarks>
/// The first two digits name the stage: 01 files, 02 front matter, 03 links, 04 citations and sources, 05 Markdown,
/// 06 templates, 07 seed texts, 08 the finished pages, 09 settings, 10 the history that is told. A number is never given to another mistake.
/// </remarks>
public sealed record DiagnosticCode
{
    // Filled while the declarations below run, and never after.
    private static readonly ImmutableArray<DiagnosticCode>.Builder Declared =
        ImmutableArray.CreateBuilder<DiagnosticCode>();

    private DiagnosticCode(string id, Severity defaultSeverity, bool isAlwaysError, string title)
    {
        Id = id;
        DefaultSeverity = defaultSeverity;
        IsAlwaysError = isAlwaysError;
        Title = title;
        Declared.Add(this);
    }

    /// <summary><c>WC</c> and four digits.</summary>
    public string Id { get; }

    /// <summary>The severity where nothing else is said.</summary>
    public Severity DefaultSeverity { get; }

    /// <summary>True where no site can lower it: a page could not be made, or would not be safe.</summary>
    public bool IsAlwaysError { get; }

    /// <summary>What kind of mistake it is, in a few words.</summary>
    public string Title { get; }

    // 01: files
    public static DiagnosticCode BadEncoding { get; } = AlwaysError("WC0101", "the file is not UTF-8");
    public static DiagnosticCode UnreadableFile { get; } = AlwaysError("WC0102", "the file cannot be read");
    public static DiagnosticCode BadFileName { get; } =
        AlwaysError("WC0103", "the file's name cannot stand in an address");
    public static DiagnosticCode MisplacedFile { get; } = Warning("WC0104", "a file that content may not hold");
    public static DiagnosticCode SameAddress { get; } = AlwaysError("WC0105", "two files claim one address");
    public static DiagnosticCode FileTooLarge { get; } =
        AlwaysError("WC0106", "the file is larger than any page may be");
    public static DiagnosticCode UnknownFolder { get; } =
        AlwaysError("WC0107", "a page in a folder that no type of page has");
    public static DiagnosticCode BadCharacter { get; } = AlwaysError("WC0108", "a character that no page can show");
    public static DiagnosticCode NoPages { get; } = AlwaysError("WC0109", "a site without pages");

    // 02: front matter
    public static DiagnosticCode NoFrontMatter { get; } = AlwaysError("WC0201", "no front matter");
    public static DiagnosticCode UnclosedFrontMatter { get; } = AlwaysError("WC0202", "front matter that does not end");
    public static DiagnosticCode BadYaml { get; } = AlwaysError("WC0203", "not YAML");
    public static DiagnosticCode UnknownKey { get; } = Error("WC0204", "an unknown key");
    public static DiagnosticCode DuplicateKey { get; } = Error("WC0205", "a key written twice");
    public static DiagnosticCode MissingKey { get; } = AlwaysError("WC0206", "a required key is missing");
    public static DiagnosticCode WrongType { get; } = Error("WC0207", "a value of the wrong type");
    public static DiagnosticCode BadDate { get; } = Error("WC0208", "a date that is none");
    public static DiagnosticCode UnknownChoice { get; } =
        Error("WC0209", "a value that is not one of the possible ones");
    public static DiagnosticCode BadValue { get; } = Error("WC0210", "a value out of its range or form");
    public static DiagnosticCode RefusedYaml { get; } = AlwaysError("WC0211", "YAML that content may not use");

    // 03: links
    public static DiagnosticCode MissingPage { get; } = Error("WC0301", "a link to a page that is not there");
    public static DiagnosticCode AmbiguousName { get; } = Error("WC0302", "a name that several pages bear");
    public static DiagnosticCode MissingAnchor { get; } = Error("WC0303", "a link to a heading that is not there");
    public static DiagnosticCode WrongPageType { get; } = Error("WC0304", "a reference to a page of another type");
    public static DiagnosticCode UnsafeLink { get; } = Error("WC0305", "an address that a page may not link to");
    public static DiagnosticCode LinkOutside { get; } = Error("WC0306", "a link to a file outside the content");

    // 04: citations and sources
    public static DiagnosticCode UnknownSource { get; } = Error("WC0401", "a citation of an unknown source");
    public static DiagnosticCode LineBeyondEnd { get; } =
        Error("WC0402", "a citation of a line that the source does not have");
    public static DiagnosticCode BadCitation { get; } = Error("WC0403", "a citation that cannot be read");
    public static DiagnosticCode MissingNote { get; } = Error("WC0404", "a dispute without a note");
    public static DiagnosticCode SeedMissing { get; } = Error("WC0405", "the source's seed text is missing");
    public static DiagnosticCode SeedChanged { get; } =
        Warning("WC0406", "the seed text has changed since it was read");
    public static DiagnosticCode QuotationDiffers { get; } =
        Warning("WC0407", "a quotation that differs from its source");
    public static DiagnosticCode LineUnaccounted { get; } = Warning("WC0408", "a line of a source without an account");
    public static DiagnosticCode CircularDerivation { get; } =
        Error("WC0409", "sources that derive from each other in a circle");

    // 05: Markdown
    public static DiagnosticCode RawHtml { get; } = Error("WC0501", "raw HTML in Markdown");
    public static DiagnosticCode DuplicateId { get; } = Error("WC0502", "an id used twice on a page");
    public static DiagnosticCode UnknownContainer { get; } = Error("WC0503", "a container that is not known");
    public static DiagnosticCode TitleInBody { get; } = Warning("WC0504", "a heading of the first level in the body");
    public static DiagnosticCode MissingAlt { get; } = Error("WC0505", "a picture without a description");
    public static DiagnosticCode TooDeep { get; } = AlwaysError("WC0506", "Markdown nested too deeply");
    public static DiagnosticCode MissingFile { get; } = Error("WC0507", "a picture or file that is not there");
    public static DiagnosticCode VisibleMark { get; } = Error("WC0508", "a mark that a reader would see");
    public static DiagnosticCode SkippedLevel { get; } = Error("WC0509", "a heading that leaves out a level");
    public static DiagnosticCode UnclosedFence { get; } = Error("WC0510", "a box or code that does not end");
    public static DiagnosticCode WordlessLink { get; } = Error("WC0511", "a link or heading without words");
    public static DiagnosticCode TooManyAddresses { get; } =
        AlwaysError("WC0512", "more addresses in a row than can be read");

    // 06: templates
    public static DiagnosticCode TemplateSyntax { get; } = AlwaysError("WC0601", "a template that cannot be read");
    public static DiagnosticCode TemplateFailure { get; } = AlwaysError("WC0602", "a template that failed on a page");
    public static DiagnosticCode MissingTemplate { get; } = AlwaysError("WC0603", "a template that is not there");
    public static DiagnosticCode MissingLabel { get; } =
        AlwaysError("WC0604", "a label that is not in the list of labels");
    public static DiagnosticCode BadDrawing { get; } = Error("WC0605", "a drawing that a cover cannot use");
    public static DiagnosticCode NoDrawing { get; } = Note("WC0606", "a work that nobody has drawn yet");

    // 07: seed texts
    public static DiagnosticCode UnknownShape { get; } = AlwaysError("WC0701", "a text of no known shape");
    public static DiagnosticCode RepairedValue { get; } = Note("WC0702", "a value repaired while reading");
    public static DiagnosticCode CutOffValue { get; } = Note("WC0703", "a value that the text cuts off");
    public static DiagnosticCode ConflictingEdit { get; } = Warning("WC0704", "an edit and the text differ");
    public static DiagnosticCode NotUpToDate { get; } = AlwaysError("WC0705", "content that normalize would change");
    public static DiagnosticCode UnreadLine { get; } = Warning("WC0706", "a line that no rule could read");
    public static DiagnosticCode AmbiguousPerson { get; } =
        Warning("WC0707", "a name in the text that fits several entries");
    public static DiagnosticCode CannotUpdate { get; } =
        Warning("WC0708", "an entry that normalize cannot update in its place");
    public static DiagnosticCode DeletedEntry { get; } = Note("WC0709", "an entry that an editor has deleted");
    public static DiagnosticCode MovedCitation { get; } = Warning("WC0710", "a citation whose line has moved");
    public static DiagnosticCode UnsupportedEntry { get; } =
        Warning("WC0711", "an entry that no text speaks of any more");

    // 08: finished pages
    public static DiagnosticCode BrokenLink { get; } = Error("WC0801", "a link in a finished page that leads nowhere");
    public static DiagnosticCode BrokenAnchor { get; } =
        Error("WC0802", "an anchor in a finished page that is not there");
    public static DiagnosticCode RepeatedId { get; } = Error("WC0803", "an id twice in a finished page");
    public static DiagnosticCode HeadingOrder { get; } = Error("WC0804", "headings out of order in a finished page");
    public static DiagnosticCode PictureWithoutText { get; } = Error("WC0805", "a picture without a text alternative");
    public static DiagnosticCode NoLanguage { get; } = Error("WC0806", "a finished page without a language");
    public static DiagnosticCode EmptyTitle { get; } = Error("WC0807", "a finished page without a title");
    public static DiagnosticCode UnescapedText { get; } = Error("WC0808", "text that a template did not escape");
    public static DiagnosticCode ForeignRequest { get; } = Error("WC0809", "a finished page that asks another host");
    public static DiagnosticCode BadMarkup { get; } = Error("WC0810", "markup that a browser has to repair");
    public static DiagnosticCode AbsoluteLink { get; } =
        Error("WC0811", "a link that only works at the root of a server");
    public static DiagnosticCode UnreachablePage { get; } = Warning("WC0812", "a finished page that no link leads to");
    public static DiagnosticCode ActiveContent { get; } =
        AlwaysError("WC0813", "script or style where only text belongs");
    public static DiagnosticCode LeftoverMarkup { get; } =
        Error("WC0814", "template or Markdown marks in a finished page");

    public static DiagnosticCode SameTitle { get; } = Warning("WC0815", "two finished pages that bear one title");
    public static DiagnosticCode NamelessControl { get; } =
        Error("WC0816", "a link, button or field of a finished page without words");

    // 09: settings
    public static DiagnosticCode BadSetting { get; } = AlwaysError("WC0901", "a setting that cannot be used");
    public static DiagnosticCode FixedSeverity { get; } =
        AlwaysError("WC0902", "a mistake that cannot matter less than an error");

    // 10: the history that is told
    public static DiagnosticCode ImpossibleLife { get; } = Warning("WC1001", "a life that nobody can have lived");
    public static DiagnosticCode BeforeBirth { get; } = Warning("WC1002", "something done before birth");
    public static DiagnosticCode AfterDeath { get; } = Warning("WC1003", "something done after death");
    public static DiagnosticCode ImplausibleAge { get; } = Warning("WC1004", "work at an age at which nobody does it");
    public static DiagnosticCode WrongAge { get; } = Warning("WC1005", "an age that does not fit the dates");
    public static DiagnosticCode BeforeFilm { get; } = Warning("WC1006", "a film shown before it was there");
    public static DiagnosticCode OlderThanOrigin { get; } = Warning("WC1007", "something older than what it came from");
    public static DiagnosticCode SourceTooOld { get; } = Warning("WC1008", "a source older than what it reports");
    public static DiagnosticCode EventsOutOfOrder { get; } = Warning("WC1009", "events out of order");
    public static DiagnosticCode ImpossibleDate { get; } = Warning("WC1010", "a date before or after all others");
    public static DiagnosticCode OneSidedRelation { get; } = Note("WC1011", "a tie that only one side names");
    public static DiagnosticCode ContradictingRelation { get; } =
        Warning("WC1012", "a tie that two sides tell differently");
    public static DiagnosticCode CircularRelation { get; } = Warning("WC1013", "something that is part of itself");
    public static DiagnosticCode UnknownSpelling { get; } =
        Warning("WC1014", "a spelling of a name that no page knows");
    public static DiagnosticCode LiftedWords { get; } = Warning("WC1015", "words taken from a source");
    public static DiagnosticCode UnsourcedFact { get; } = Note("WC1016", "values that name no source");

    /// <summary>All codes, by number.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [.. Declared.OrderBy(c => c.Id, StringComparer.Ordinal)];

    private static DiagnosticCode AlwaysError(string id, string title) =>
        new(id, Severity.Error, isAlwaysError: true, title);

    private static DiagnosticCode Error(string id, string title) =>
        new(id, Severity.Error, isAlwaysError: false, title);

    private static DiagnosticCode Warning(string id, string title) =>
        new(id, Severity.Warning, isAlwaysError: false, title);

    private static DiagnosticCode Note(string id, string title) => new(id, Severity.Note, isAlwaysError: false, title);
}
