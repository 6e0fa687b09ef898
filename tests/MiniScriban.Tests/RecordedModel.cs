using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace MiniScriban.Tests;

// The model and the templates that the cases run with. The cases were recorded with exactly these, so that a change here
// needs a new recording.
public enum Status
{
    Draft,
    Published,
}

public class Author
{
    public string FullName => "Ada L.";
    public string EMailAddress => "ada@example.org";

    public override string ToString() => "Author(Ada)";
}

public class SiteModel
{
    public const string Konst = "k";
    public string Field = "fld";

    public static string Stat => "st";

    public string Title => "Tom & Jerry <b>\"quoted\"</b> it's";
    public string Accents => "déjà vu – naïve € 😀 ÿ\u00A0x";
    public string Multi => "line1\nline2\n\nline4";
    public string EmptyText => "";
    public string BlankText => "  \t\n";
    public string? NullString => null;
    public int Count => 3;
    public int Zero => 0;
    public long Big => 12345678901L;
    public double Ratio => 1.5;
    public double Whole => 2.0;
    public double Third => 1.0 / 3;
    public float F => 0.1f;
    public decimal Price => 1234.50m;
    public bool Yes => true;
    public bool No => false;
    public char Letter => 'x';
    public double Nan => double.NaN;
    public double Inf => double.PositiveInfinity;
    public double Expo => 1e21;
    public double Tiny => 1e-7;
    public Status State => Status.Published;
    public Guid Guid => Guid.Parse("00112233-4455-6677-8899-aabbccddeeff");
    public Uri Link => new("https://example.org/a b?q=1&r=é");
    public Version Ver => new(1, 2, 3);
    public DateTime Published => new(2026, 3, 4, 15, 6, 7, DateTimeKind.Utc);
    public DateTimeOffset Dto => new(2026, 3, 4, 15, 6, 7, TimeSpan.FromHours(2));
    public DateOnly Day => new(2026, 3, 4);
    public TimeOnly At => new(15, 6, 7);
    public TimeSpan Duration => new(1, 2, 3, 4);
    public DateTime? MaybeDate => null;
    public Author Author => new();
    public Author? NoAuthor => null;
    public string[] Tags => ["b", "A", "c"];
    public int[] Numbers => [3, 1, 2];
    public List<object?> Mixed => [1, "two", null, true, 1.5, new List<int> { 7, 8 }];
    public IEnumerable<int> Lazy
    {
        get
        {
            for (var i = 1; i <= 3; i++)
            {
                yield return i;
            }
        }
    }
    public HashSet<string> Set => ["q", "r"];
    public Dictionary<string, int> Counts => new() { ["one"] = 1, ["two"] = 2 };
    public KeyValuePair<string, int> Pair => new("k", 9);
    public (int A, string B) Tuple => (1, "t");
    public string HTMLTitle => "h";
    public string Page2Url => "p2";
    public string A1B => "a1b";
    public string SingleX => "x";
    public string ID => "id";
    public string snake_already => "s";
    public string camelCase => "c";
    public string IOStream => "io";
    public List<Post> Posts =>
        [
            new()
            {
                Title = "Zeta",
                Date = new(2026, 1, 2),
                Weight = 10,
                Tags = ["x", "y"],
                Url = "/z/",
            },
            new()
            {
                Title = "alpha",
                Date = new(2025, 12, 31),
                Weight = 2,
                Draft = true,
                Url = "/a/",
            },
            new()
            {
                Title = "Mid",
                Date = new(2026, 2, 3, 4, 5, 6),
                Weight = 5,
                Tags = ["y"],
                Url = "/m/",
            },
        ];
}

/// <summary>The templates that the cases include.</summary>
internal sealed class RecordedTemplates : ITemplateLoader
{
    private static readonly Dictionary<string, string> Templates = new()
    {
        ["hello"] = "Hello {{ title }}",
        ["arg"] = "[{{ $0 }}|{{ $1 }}|{{ $2 }}|{{ $.name }}|{{ $name }}]",
        ["args"] = "{{ $ }} size={{ $.size }}",
        ["setter"] = "{{ fromInclude = 'set-inside' }}{{ $loc = 'local-inside' }}ok",
        ["reader"] = "{{ $loc ?? 'no-local' }}/{{ glob ?? 'no-global' }}/{{ i ?? 'no-i' }}",
        ["lines"] = "L1\nL2\n\nL4\n",
        ["nested"] = "<{{ include 'hello' }}>",
        ["fail"] = "line1\nline2 {{ nope.x.y }}",
        ["failparse"] = "ok\n{{ if }}",
        ["failstrict"] = "a\n  {{ missing_thing }}",
        ["loop"] = "{{ include 'loop' }}",
        ["ret"] = "before{{ ret 'value' }}after",
        ["retnothing"] = "before{{ ret }}after",
        ["layout"] = "<html>\n  <body>\n    {{ content }}\n  </body>\n</html>",
        ["dir/part.html"] = "part in dir; {{ $title }}",
        ["card"] = "<a href=\"{{ $.url | html.escape }}\">{{ $.title }}</a>",
        ["forvars"] = "{{ for.index }}:{{ x }}",
        ["empty"] = "",
    };

    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) =>
        templateName switch
        {
            "nullpath" => null,
            "throwpath" => throw new InvalidOperationException("boom path"),
            _ => "/theme/" + templateName,
        };

    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        templatePath.EndsWith("/throwload", StringComparison.Ordinal)
            ? throw new FileNotFoundException("boom load")
            : Templates.GetValueOrDefault(templatePath["/theme/".Length..]);

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        new(Load(context, callerSpan, templatePath));
}
