// Outside of any namespace: a template that prints an object without a ToString of its own prints the full name of its type,
// and the recording says `Post`.
public class Post
{
    public string Url = "";

    public string Title { get; set; } = "";
    public DateTime Date { get; set; }
    public int Weight { get; set; }
    public List<string> Tags { get; set; } = [];
    public bool Draft { get; set; }
}
