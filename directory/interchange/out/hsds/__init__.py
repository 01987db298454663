"""A record as a service of Open Referral HSDS 3.0 and Open Referral UK 3.0, part by part."""
